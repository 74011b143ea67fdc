import { type Period, shiftYears } from '../../language/dates/period';
import type { Fact } from '../schema/fact';
import { figure, notHeld } from './figure';
import type { FactFinding } from './finding';
import { bestMatch, newestFirst, periodOf } from './held';
import type { AskedPeriod, FactShelf } from './shelf';

/** Two times or two areas held against each other; null when there is nothing to hold against. */
export function compared(shelf: FactShelf): FactFinding | null {
  const [first, second] = shelf.question.periods;
  if (shelf.question.areas.length > 1) return comparedAreas(shelf);
  const newest = shelf.newest();
  // "so với 2024" names what to hold against; "9 tháng 2025 so với cùng kỳ" the time that is meant.
  const against = !second && !shelf.question.samePeriod && first && newest?.period !== first.period.key;
  const base = against || !first ? newest : shelf.hold(first)?.fact;
  if (!base) return first ? notHeld(shelf, first.period) : null;
  const target = against ? first.period : heldAgainst(base, second);
  for (const area of shelf.inOrder()) {
    const one = base.area === area || !first ? base : shelf.holdIn(area, first.period);
    const two = target && shelf.holdIn(area, target);
    if (one && two && one !== two && one.area === area) return pair(shelf, one, two);
  }
  const apart = second && target && shelf.hold({ period: target, year: true, before: false });
  if (apart && apart.fit === 'exact' && apart.fact !== base) return pair(shelf, base, apart.fact);
  const growth = shelf.growthOf(base);
  if (growth && !second) return { ...figure(shelf, growth, 'exact'), related: [base] };
  return notHeld(shelf, target ?? undefined);
}

/** The second period said, or a year before the first. */
function heldAgainst(base: Fact, second: AskedPeriod | undefined): Period | null {
  const held = periodOf(base);
  if (second && !second.before && second.period.key !== held?.key) return second.period;
  return held && shiftYears(held, -1);
}

/** "tăng trưởng 2025 của Đà Nẵng mới so với 2024 của Đà Nẵng cũ": each area with its period, or all with one. */
function comparedAreas(shelf: FactShelf): FactFinding | null {
  const [one = [], two = []] = shelf.question.areas.map((area) => shelf.of(area));
  const [first, second] = shelf.question.periods;
  const common = newestFirst(one).find(({ period }) => two.some((other) => other.period === period))?.period;
  const pick = (facts: readonly Fact[], asked: AskedPeriod | undefined): Fact | undefined => {
    if (asked) return bestMatch(facts, asked.period)?.fact;
    return newestFirst(facts).find(({ period }) => common === undefined || period === common);
  };
  const [a, b] = [pick(one, first), pick(two, second ?? first)];
  return a && b ? pair(shelf, a, b) : null;
}

function pair(shelf: FactShelf, a: Fact, b: Fact): FactFinding {
  const [earlier, later] = (periodOf(a)?.to ?? '') <= (periodOf(b)?.to ?? '') ? [a, b] : [b, a];
  const growth = shelf.growthOf(later);
  return { kind: 'comparison', earlier, later, ...(growth ? { growth } : {}) };
}
