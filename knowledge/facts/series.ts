import { within } from '../../language/dates/period';
import type { Fact } from '../schema/fact';
import { areas } from './data';
import { figure, notHeld } from './figure';
import type { FactFinding } from './finding';
import { newestFirst, onePerPeriod, periodOf } from './held';
import type { FactShelf } from './shelf';

/** All that is held, oldest first; of a range what lies in it, of a year what is held from then on. */
export function series(shelf: FactShelf): FactFinding {
  const [asked] = shelf.question.periods;
  const range = asked?.period.grain === 'range' ? asked.period : undefined;
  if (!asked) {
    const held = years(shelf);
    if (held.length > 2) return { kind: 'series', facts: held };
  }
  const facts = shelf
    .inOrder()
    .map((area) =>
      onePerPeriod(newestFirst(shelf.of(area))).filter((fact) => {
        const period = periodOf(fact);
        return period && (range ? within(period, range) : !asked || period.to >= asked.period.from);
      }),
    )
    .find((of) => of.length > 0);
  const [first] = facts ?? [];
  if (!facts || !first) return notHeld(shelf, asked?.period);
  return facts.length > 1 ? { kind: 'series', facts: facts.reverse() } : figure(shelf, first, 'part', range);
}

/** Whole years, oldest first: of the area that was named, else of the city before and since it grew. */
function years({ own, question }: FactShelf): Fact[] {
  const named = question.areas.slice(0, 1);
  const wanted = named.length > 0 ? named : areas.slice(0, 2).map(({ id }) => id);
  const whole = (of: readonly string[]): Fact[] =>
    onePerPeriod(
      newestFirst(own.filter(({ area, period }) => of.includes(area) && /^\d{4}$/.test(period))),
    ).reverse();
  const alone = whole(wanted.slice(0, 1));
  return alone.length > 2 ? alone : whole(wanted);
}
