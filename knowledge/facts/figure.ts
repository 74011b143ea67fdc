import type { Period } from '../../language/dates/period';
import type { Fact } from '../schema/fact';
import { chartable } from './chartable';
import { areas } from './data';
import type { FactFinding } from './finding';
import { newestFirst } from './held';
import type { AskedPeriod, FactShelf, Held } from './shelf';
import { topicOf } from './topicBook';

const MAX_RELATED_FACTS = 6;

/** The figure for the period that was asked, the newest where none was. */
export function single(shelf: FactShelf, asked: AskedPeriod | undefined): FactFinding {
  if (!asked) {
    const fact = shelf.newest();
    return fact ? figure(shelf, fact, 'exact') : notHeld(shelf);
  }
  const found = shelf.hold(asked);
  return found ? figure(shelf, found.fact, found.fit, found.asked) : notHeld(shelf, asked.period);
}

/** One figure with what is told beside it. */
export function figure(
  shelf: FactShelf,
  fact: Fact,
  fit: Held['fit'],
  asked?: Period,
): FactFinding & { kind: 'figure' } {
  const related = topicOf(shelf.topic).related.flatMap((topic) =>
    shelf.all.filter(
      (other) => other.topic === topic && other.area === fact.area && other.period === fact.period,
    ),
  );
  const other = shelf.question.areas.length === 0 && asked ? sameElsewhere(shelf, fact) : undefined;
  const inSeries = chartable(newestFirst(shelf.of(fact.area))) !== null;
  return {
    kind: 'figure',
    fact,
    fit,
    also: alsoPublished(shelf, fact),
    related,
    inSeries,
    ...(asked ? { asked } : {}),
    ...(other ? { other } : {}),
  };
}

/** Nothing is held for what was asked: what is, and whom to ask. */
export function notHeld(shelf: FactShelf, asked?: Period): FactFinding {
  const [area] = shelf.question.areas;
  const near = area ? shelf.of(area) : [];
  return {
    ...noFigure(shelf.topic, shelf.own, near.length > 0 ? near : shelf.own),
    ...(asked ? { asked } : {}),
    ...(area ? { area } : {}),
  };
}

/** @param near of the topic's own figures those that come nearest to what was asked */
export function noFigure(topic: string, own: readonly Fact[], near = own): FactFinding & { kind: 'no-data' } {
  const { askOf } = topicOf(topic);
  return {
    kind: 'no-data',
    title: titleOf(topic, own),
    held: newestFirst(near).slice(0, MAX_RELATED_FACTS),
    ...(askOf === undefined ? {} : { askOf }),
  };
}

export function titleOf(topic: string, facts: readonly Fact[]): string {
  return topicOf(topic).title ?? newestFirst(facts)[0]?.title ?? topic;
}

/** Another value for just the same: both are told. */
function alsoPublished({ own }: FactShelf, fact: Fact): Fact[] {
  return own.filter(
    ({ area, period, value, id }) =>
      id !== fact.id && area === fact.area && period === fact.period && value !== fact.value,
  );
}

function sameElsewhere({ own }: FactShelf, fact: Fact): Fact | undefined {
  const shown = areas.slice(0, 2).map(({ id }) => id);
  return own.find(
    (other) => other.period === fact.period && other.area !== fact.area && shown.includes(other.area),
  );
}
