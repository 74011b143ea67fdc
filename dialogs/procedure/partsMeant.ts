import type { Facet } from '../../knowledge/schema/procedure';
import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import who from './data/who.json';
import { asksForWays } from './filingWays';

const whoActs = phraseSet(who.acts);

/** What is asked beside the ways: papers, steps or the whole are what the words for them sound like. */
const besideWays: readonly Facet[] = ['place', 'fee', 'time'];

/**
 * The parts that a question asks for, where its words sound like others: "nộp bằng những cách nào" asks for no papers, and "ai ký
 * tờ khai" for no office.
 */
export function partsMeant(question: string, facets: readonly Facet[]): readonly Facet[] {
  if (asksForWays(question)) return [...facets.filter((facet) => besideWays.includes(facet)), 'online'];
  const asksWhoActs = whoActs.matchLongest(words(question)).length > 0;
  const isOfNoPart = facets.every((facet) => facet === 'place' || facet === 'overview');
  return asksWhoActs && isOfNoPart ? ['conditions'] : facets;
}
