import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import ages from '../data/ages.json';
import { speaksOfAges } from '../ages';
import { sentence } from '../values';
import { conditionBlocks, type Decision, only } from './decision';

const asks = phraseSet(ages.asks);

/** Whether a question asks how old somebody must be. */
export function asksAge(question: string): boolean {
  return asks.matchLongest(words(question)).length > 0;
}

/** "Phải đủ bao nhiêu tuổi": what is told of an age comes first; that none is told, where none is. */
export function ofAgeAsked(sheet: ProcedureSheet): Decision {
  const { leads, conditions, audience } = sheet;
  const told = [leads.conditions ?? '', ...conditions, ...audience].find(speaksOfAges);
  if (told) return only(sentence(told));
  if (leads.conditions?.includes('tuổi')) return only(leads.conditions);
  return { lead: say('procedure.age.none'), rest: conditionBlocks(sheet) };
}
