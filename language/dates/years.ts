import type { Day } from './calendar';

/** The ways of naming a year, for use inside other patterns; one capturing group named by the caller. */
export const yearWords =
  '(?:nam )?(?:nay|ni)|nam hien tai|nam (?:truoc nua|kia)|nam (?:ngoai|qua|truoc|roi|vua roi|vua qua)|ngoai nam|nam (?:sau|toi)|sang nam|nam ?(?:19|20)\\d\\d|(?:19|20)\\d\\d|nam \\d\\d(?!\\d)';

/** Years that "năm 24" and "1/7/24" may mean: those of this century up to a few decades ahead, else of the last. */
const latest = 50;

/** A year by its digits: "1991" and "91" → 1991, "24" → 2024. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < latest ? 2000 : 1900);
}

/** @param said words that match `yearWords` */
export function readYear(said: string, today: Day): number | null {
  const digits = /\d+/.exec(said)?.[0];
  if (digits) return fullYear(digits);
  if (/truoc nua|kia/.test(said)) return today.year - 2;
  if (/ngoai|qua|truoc|roi/.test(said)) return today.year - 1;
  if (/sau|toi|sang/.test(said)) return today.year + 1;
  return today.year;
}
