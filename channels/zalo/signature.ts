import { createHash, timingSafeEqual } from 'node:crypto';

export interface Signed {
  appId: string;
  /** The bytes as they came. */
  body: Buffer;
  /** `X-ZEvent-Signature`, with or without `mac=` before the digest. */
  header: string | undefined;
  /** Where the time may stand that was signed along: in the body, and in `X-ZEvent-Timestamp`. */
  timestamps: readonly (string | undefined)[];
  oaSecret: string;
}

const SIGNATURE = /^\s*(?:mac\s*=\s*)?[0-9a-f]{64}\s*$/i;
const TIMESTAMP = /"timestamp"\s*:\s*"?(\d{1,20})"?/g;
/** An event has one; more than a few are none of Zalo's. */
const MAX_TIMES = 4;

/** Whether a header can be a signature at all. */
export function isSignature(header: string | undefined): header is string {
  return header !== undefined && SIGNATURE.test(header);
}

/** The times in a body, without parsing what nobody has signed yet. */
export function timesIn(body: Buffer): string[] {
  const found: string[] = [];
  for (const [, time = ''] of body.toString('latin1').matchAll(TIMESTAMP))
    if (!found.includes(time) && found.push(time) >= MAX_TIMES) break;
  return found;
}

/** Whether Zalo signed these bytes, with any of the times given. */
export function isSigned({ appId, body, header, timestamps, oaSecret }: Signed): boolean {
  const given = Buffer.from(
    (header ?? '')
      .trim()
      .replace(/^mac\s*=\s*/i, '')
      .toLowerCase(),
    'latin1',
  );
  return timestamps.some((timestamp) => {
    if (timestamp === undefined) return false;
    const right = Buffer.from(digest(appId, body, timestamp, oaSecret), 'latin1');
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

/** A plain SHA-256 over the concatenation, in hex; Zalo uses no HMAC. */
function digest(appId: string, body: Buffer, timestamp: string, oaSecret: string): string {
  return createHash('sha256').update(appId).update(body).update(timestamp).update(oaSecret).digest('hex');
}
