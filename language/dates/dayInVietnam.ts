import { iso, localDay } from './calendar';

/** The day in Vietnam, YYYY-MM-DD. */
export function dayInVietnam(now: Date): string {
  return iso(localDay(now));
}
