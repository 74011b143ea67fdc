/**
 * Platforms send an event again for an hour, and bring old ones when a subscription is renewed. A time a week off is
 * none of these: it comes from a wrong clock.
 */
const MAX_CLOCK_SKEW_MS = 7 * 24 * 3_600_000;

/**
 * When an event happened: as the platform states it, or when it was received, where that cannot be.
 * For the order of events their stated times are better, wrong or not: one clock makes them all.
 * Both in milliseconds since 1970.
 */
export function eventTime(stated: number, received: number): number {
  return Math.abs(stated - received) < MAX_CLOCK_SKEW_MS ? stated : received;
}
