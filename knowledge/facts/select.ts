import type { Fact } from '../schema/fact';
import { compared } from './comparison';
import { noFigure, single, titleOf } from './figure';
import type { FactFinding, FactQuestion } from './finding';
import { newestFirst } from './held';
import { series } from './series';
import { FactShelf } from './shelf';
import { topicOf } from './topicBook';

/** Answers a question from the figures held; never from anything else. */
export function lookupFact(question: FactQuestion, facts: readonly Fact[]): FactFinding {
  const { place, topic } = question;
  const { members, listed } = topicOf(topic);
  const own = ofKind(
    facts.filter((fact) => (members.length > 0 ? members.includes(fact.topic) : fact.topic === topic)),
    question.kind,
  );
  if (place) return { ...noFigure(topic, own), place };
  if (members.length > 0)
    return { kind: 'list', title: titleOf(topic, own), facts: newestOfEach(members, own) };
  if (listed) return { kind: 'list', title: titleOf(topic, own), facts: [...own] };
  const shelf = new FactShelf(topic, own, facts, question);
  const range = question.periods.some(({ period }) => period.grain === 'range');
  if (range || (question.series && question.periods.length < 2)) return series(shelf);
  const compares = question.compare || question.periods.length > 1 || question.areas.length > 1;
  return (compares ? compared(shelf) : null) ?? single(shelf, question.periods[0]);
}

/** "Theo tổng điều tra": of several figures those that say so of themselves. */
function ofKind(facts: readonly Fact[], kind: string | undefined): readonly Fact[] {
  const such = kind ? facts.filter(({ note }) => note?.includes(kind)) : [];
  return such.length > 0 ? such : facts;
}

function newestOfEach(topics: readonly string[], facts: readonly Fact[]): Fact[] {
  return topics.flatMap((id) => newestFirst(facts.filter(({ topic }) => topic === id)).slice(0, 1));
}
