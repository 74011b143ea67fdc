/** Platforms send an event again for an hour at most; a time further from now than this comes from a wrong clock. */
const mostMs = 2 * 3_600_000;

/**
 * When an event happened, as the platform states it, or now when that cannot be.
 * @param stated milliseconds since 1970
 */
export function eventTime(stated: number, now: number): number {
  return Math.abs(stated - now) < mostMs ? stated : now;
}
