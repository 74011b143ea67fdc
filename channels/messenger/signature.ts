import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Meta signed these bytes: `X-Hub-Signature-256: sha256=<hex HMAC-SHA256 under the app secret>`.
 * Over the raw bytes: Meta signs the JSON with every non-ASCII letter as `\uXXXX`, which parsing undoes.
 */
export function isSigned(body: Buffer, header: string | undefined, appSecret: string): boolean {
  const given = Buffer.from(header ?? '', 'latin1');
  const right = Buffer.from(signature(body, appSecret), 'latin1');
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The header's value for these bytes. */
function signature(body: Buffer, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}
