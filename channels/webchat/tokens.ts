import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** `talk` speaks in a conversation, `stream` opens its socket, `resume` fetches a new `talk` for a page that came back. */
export type TokenUse = 'talk' | 'stream' | 'resume';

/** What a token says. It names one conversation and the anonymous person in it, nobody else. */
export interface Claims {
  use: TokenUse;
  conversation: string;
  user: string;
  /** Milliseconds since 1970. */
  expires: number;
  /** When the first token for this conversation was given, in the same milliseconds. */
  since?: number | undefined;
}

const Claims = z.object({
  use: z.enum(['talk', 'stream', 'resume']),
  conversation: z.string(),
  user: z.string(),
  expires: z.number(),
  since: z.number().optional(),
});

const MAC_BYTES = 32;

/** Writes claims as an opaque text: URL-safe, without the dots by which clients know (and open) a JWT. */
export function sign(claims: Claims, secret: string): string {
  const body = Buffer.from(JSON.stringify(claims));
  return Buffer.concat([mac(body, secret), body]).toString('base64url');
}

/** Reads a token back. Null: not ours, changed, for another use, or past its time. `now` in milliseconds. */
export function read(token: string, use: TokenUse, secret: string, now: number): Claims | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= MAC_BYTES) return null;
  const body = bytes.subarray(MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(0, MAC_BYTES), mac(body, secret))) return null;
  const claims = Claims.safeParse(JSON.parse(body.toString()));
  return claims.success && claims.data.use === use && claims.data.expires > now ? claims.data : null;
}

function mac(body: Buffer, secret: string): Buffer {
  return createHmac('sha256', secret).update('webchat-token\n').update(body).digest();
}
