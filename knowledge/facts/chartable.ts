import type { Fact } from '../schema/fact';
import { newestFirst, onePerPeriod, periodOf } from './held';

/** A figure that can be drawn. */
export type NumericFact = Fact & { value: number };

/** Two bars tell less than a sentence; more than a dozen are not read on a telephone. */
const MIN_CHART_POINTS = 3;
const MAX_CHART_POINTS = 12;

/** The figures as one series, oldest first, the newest dozen; null where they make no picture: of words, of two units, too few. */
export function chartable(facts: readonly Fact[]): NumericFact[] | null {
  const single = onePerPeriod(newestFirst(facts));
  const drawn = single.filter(isNumeric).slice(0, MAX_CHART_POINTS).reverse();
  const [first] = drawn;
  const alike = drawn.every(
    ({ topic, area, unit }) => topic === first?.topic && area === first.area && unit === first.unit,
  );
  return alike &&
    drawn.length >= MIN_CHART_POINTS &&
    drawn.length === Math.min(single.length, MAX_CHART_POINTS)
    ? drawn
    : null;
}

function isNumeric(fact: Fact): fact is NumericFact {
  return typeof fact.value === 'number' && Number.isFinite(fact.value) && periodOf(fact) !== null;
}
