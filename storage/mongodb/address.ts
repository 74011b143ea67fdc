const DEFAULT_DATABASE = 'chatbot1022';

/** What an address looks like. A password with a bare "@" or "/" does not fit: parts of it would pass for the host. */
const SHAPE = /^mongodb(?:\+srv)?:\/\/(?:[^@/?]*@)?[^@/?]+(?:\/[^@/?]*)?(?:\?[^@?]*)?$/;

/** Whether an address can be read without mistaking a password for something else. */
export function isAddress(uri: string): boolean {
  return SHAPE.test(uri);
}

/** The database that an address names in its path; else `chatbot1022`. */
export function databaseOf(uri: string): string {
  const path = /^mongodb(?:\+srv)?:\/\/[^/?]*\/([^?]*)/.exec(uri)?.[1] ?? '';
  return path === '' ? DEFAULT_DATABASE : decodeURIComponent(path);
}

/** The hosts of an address, without user, password and options: safe to show. */
export function hostsOf(uri: string): string {
  const authority = /^mongodb(?:\+srv)?:\/\/([^/?]*)/.exec(uri)?.[1] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1) || 'no host';
}

/** A text with every form of the address's password taken out. */
export function withoutPassword(text: string, uri: string): string {
  const written = /^mongodb(?:\+srv)?:\/\/[^:@/?]*:(.*)@[^@]*$/.exec(uri)?.[1];
  if (!written) return text;
  return [uri, written, decoded(written)].reduce((kept, secret) => kept.replaceAll(secret, '***'), text);
}

/** Which options (in lower case) an address sets itself. */
export function optionsIn(uri: string): Set<string> {
  const query = uri.includes('?') ? uri.slice(uri.indexOf('?') + 1) : '';
  return new Set([...new URLSearchParams(query).keys()].map((name) => name.toLowerCase()));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
