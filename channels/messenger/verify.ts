import { createHash, timingSafeEqual } from 'node:crypto';

/** The challenge to send back when Meta verifies the webhook with the right token; else null. */
export function verify(query: URLSearchParams, verifyToken: string): string | null {
  const given = query.get('hub.verify_token') ?? '';
  if (query.get('hub.mode') !== 'subscribe' || !same(given, verifyToken)) return null;
  return query.get('hub.challenge') ?? '';
}

/** Compares secrets in a time that tells nothing of where they differ. */
function same(given: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
