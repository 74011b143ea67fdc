import type { Facet } from '../../knowledge/schema/procedure';
import { phraseSet } from '../../language/phraseMatcher';
import { unaccentedText, words } from '../../language/words';
import { asksYesNo } from '../understanding/entities/yesNo';
import amounts from './data/amounts.json';
import steps from './data/steps.json';
import who from './data/who.json';
import { either } from './either';
import { asksForWays } from './filingWays';

const whoActs = phraseSet(who.acts);

const stepsInTurn = phraseSet(steps.asked);
/** What such a question may be taken for: where it goes, and the whole. */
const likeSteps: readonly Facet[] = ['place', 'overview', 'conditions', 'steps'];

const purpose = new RegExp(`(?:^| )${either(amounts.purpose)}(?: |$)`);

/** What is asked beside the ways: papers, steps or the whole are what the words for them sound like. */
const besideWays: readonly Facet[] = ['place', 'fee', 'time'];

/**
 * The parts that a question asks for, where its words sound like others: "nộp bằng những cách nào" asks for no papers, "ai ký
 * tờ khai" and "đi từ đâu tới đâu" for no office.
 */
export function partsMeant(question: string, facets: readonly Facet[]): readonly Facet[] {
  if (asksForWays(question)) return [...facets.filter((facet) => besideWays.includes(facet)), 'online'];
  if (stepsInTurn.matchLongest(words(question)).length > 0)
    return ['steps', ...facets.filter((facet) => !likeSteps.includes(facet))];
  // "Chuyển qua trường công cho đỡ tốn tiền được không" asks for no fee.
  if (
    asksYesNo(question) &&
    facets.every((facet) => facet === 'fee') &&
    purpose.test(unaccentedText(words(question)))
  )
    return ['conditions'];
  const asksWhoActs = whoActs.matchLongest(words(question)).length > 0;
  const isOfNoPart = facets.every((facet) => facet === 'place' || facet === 'overview');
  return asksWhoActs && isOfNoPart ? ['conditions'] : facets;
}
