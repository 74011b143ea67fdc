import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { contentWords, isPerson } from '../contentWords';
import { speaksOfAge, speaksOfAges, withoutAges } from '../saidCase';
import { sentence, small } from '../values';
import { conditionBlocks, type Decision } from './decision';

/**
 * "Mẹ tôi 80 tuổi không có lương hưu có được trợ cấp không": where the terms ask for an age, that age is told first, and
 * that they take the one that is said; where nothing is said that they do not speak of, all of them are what decides. Null
 * where they ask for no age.
 */
export function ofAgeTerm(question: string, ages: readonly number[], sheet: ProcedureSheet): Decision | null {
  const met = sheet.conditions.find((term) => speaksOfAge(term, ages));
  if (met !== undefined && speaksOfAll(question, sheet))
    return { lead: say('procedure.decision.allowedIf'), rest: conditionBlocks(sheet, false) };
  const first = met ?? sheet.conditions.find(speaksOfAges);
  if (first === undefined) return null;
  // Of two people's ages it is not known which one the term is for.
  const isTaken = first === met && ages.length === 1;
  return {
    lead: say(isTaken ? 'procedure.decision.ageTaken' : 'procedure.decision.condition', {
      text: small(sentence(first)),
    }),
    rest: conditionBlocks({ conditions: sheet.conditions.filter((term) => term !== first) }),
  };
}

/** Whether the names and terms of a procedure speak of all that a question says beside ages and people. */
function speaksOfAll(question: string, sheet: ProcedureSheet): boolean {
  const { title, officialName, summary = '', conditions } = sheet;
  const own = contentWords([title, officialName, summary, ...conditions].join(' '));
  return [...contentWords(withoutAges(question))].every((word) => own.has(word) || isPerson(word));
}
