import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import { say } from '../../text/say';
import decisionWords from '../data/decisionWords.json';
import { conditionBlocks, type Decision } from './decision';

const asksForSelf = phraseSet(decisionWords.eligibility);

/**
 * "Tôi như vậy có được hưởng không": whoever meets the terms is entitled, and the terms are told. Null where something else
 * is asked, or the source tells no terms.
 */
export function ofEligibility(question: string, sheet: ProcedureSheet): Decision | null {
  const terms = conditionBlocks(sheet, false);
  if (terms.length === 0 || asksForSelf.matchLongest(words(question)).length === 0) return null;
  return { lead: say('procedure.decision.allowedIf'), rest: terms };
}
