import { type Period, readPeriod, within } from '../../language/dates/period';
import type { Fact } from '../schema/fact';

/** How well a figure answers for a period: of just that time, of nearly that time, or of a part of it. */
export type PeriodMatch = 'exact' | 'near' | 'part';

/** Ends at most so many days away count as the same time: "đến 25/9" for "9 tháng". */
const NEAR_PERIOD_DAYS = 10;

export function periodOf(fact: Fact): Period | null {
  return readPeriod(fact.period);
}

/** Newest first; of those that end together the longest; of one time the one that counts (see `docs/facts.md`) first. */
export function newestFirst(facts: readonly Fact[]): Fact[] {
  const at = (fact: Fact): Period => periodOf(fact) ?? { key: '', grain: 'year', from: '', to: '' };
  return [...facts].sort(
    (a, b) => compare(at(b).to, at(a).to) || compare(at(a).from, at(b).from) || compare(a.id, b.id),
  );
}

/** Of several published for one time and area the first. */
export function onePerPeriod(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  return facts.filter(({ period, area }) => {
    const key = `${area} ${period}`;
    return !seen.has(key) && seen.add(key);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Null when the figure says nothing for that time: it is of another one, or of a longer one that holds it. */
export function matchPeriod(fact: Fact, asked: Period): PeriodMatch | null {
  const held = periodOf(fact);
  if (!held) return null;
  if (held.key === asked.key || (held.from === asked.from && held.to === asked.to)) return 'exact';
  if (days(held.from, asked.from) + days(held.to, asked.to) <= NEAR_PERIOD_DAYS && held.grain !== 'day')
    return 'near';
  if (!within(held, asked)) return null;
  // A count taken on a day stands for the year; a sum over nine months does not.
  return held.grain === 'day' || (held.grain === 'month' && asked.grain !== 'range') ? 'exact' : 'part';
}

/** The figure that answers best for a period. */
export function bestMatch(facts: readonly Fact[], asked: Period): { fact: Fact; fit: PeriodMatch } | null {
  const fits = newestFirst(facts).flatMap((fact) => {
    const how = matchPeriod(fact, asked);
    return how ? [{ fact, fit: how }] : [];
  });
  return (
    (['exact', 'near', 'part'] as const)
      .map((how) => fits.find((entry) => entry.fit === how))
      .find(Boolean) ?? null
  );
}

function days(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
