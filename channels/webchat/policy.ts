interface ChatPages {
  nonce: string;
  /** Address of the sockets. */
  sockets: string;
  /** Pages that may show the chat. */
  ancestors: string;
}

/** The content security policy of the chat's page: nothing runs but what carries the nonce, and no text becomes markup. */
export function chatPolicy({
  nonce,
  sockets,
  ancestors,
  pictures,
}: ChatPages & { pictures: string }): string {
  return policy({
    'script-src': `'nonce-${nonce}'`,
    'style-src': `'nonce-${nonce}'`,
    'img-src': `'self' data: ${pictures}`.trim(),
    // Older browsers do not count sockets as 'self', so their address is named.
    'connect-src': `'self' ${sockets}`,
    'frame-ancestors': ancestors,
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  });
}

/** The hash of nothing: Web Chat adds one empty style element without the nonce. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The same for the page with the official Web Chat, which sets style attributes (hence `style-src-attr`) and adds
 * style elements under the nonce.
 */
export function officialPolicy({ nonce, sockets, ancestors }: ChatPages): string {
  return policy({
    'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': `'nonce-${nonce}' ${EMPTY}`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'connect-src': `'self' ${sockets}`,
    'frame-ancestors': ancestors,
  });
}

/** The content security policy of the demo portal. */
export function portalPolicy({ nonce }: { nonce: string }): string {
  return policy({
    'script-src': `'nonce-${nonce}'`,
    'style-src': `'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'frame-src': "'self'",
    'frame-ancestors': "'self'",
  });
}

function policy(directives: Record<string, string>): string {
  return Object.entries({
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...directives,
  })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
