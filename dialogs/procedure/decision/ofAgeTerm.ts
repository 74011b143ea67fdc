import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { contentWords, isPerson } from '../contentWords';
import { speaksOfAge, speaksOfAges, withoutAges } from '../ages';
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
  const own = first === met && ages.length === 1 ? partOfAge(first, ages) : null;
  const byAudience = own ? termsOfAudiences(own.text, question, sheet) : [];
  if (byAudience.length > 1)
    return {
      lead: say('procedure.decision.ageByAudience', {
        text: byAudience.map((term) => small(sentence(term)).replace(/\.$/u, '')).join('; '),
      }),
      rest: conditionBlocks({ conditions: sheet.conditions.filter((term) => !byAudience.includes(term)) }),
    };
  if (!own)
    return {
      lead: say('procedure.decision.condition', { text: small(sentence(first)) }),
      rest: conditionBlocks({ conditions: sheet.conditions.filter((term) => term !== first) }),
    };
  const told = own.isOnly ? sheet.conditions.filter((term) => term !== first) : sheet.conditions;
  return {
    lead: say(own.isBound ? 'procedure.decision.ageBound' : 'procedure.decision.ageTaken', {
      text: small(sentence(own.text)),
    }),
    rest: conditionBlocks({ conditions: told }),
  };
}

/** "Quân nhân: từ 18 đến 23 tuổi": whom the ages hold for. */
const audience = /^([^:]+):\s/u;

/** The terms on ages of one audience each, where the one that takes an age is for people of whom nothing is said. */
function termsOfAudiences(part: string, question: string, { conditions }: ProcedureSheet): string[] {
  const [, whom] = audience.exec(part) ?? [];
  const said = contentWords(question);
  if (whom === undefined || [...contentWords(whom)].some((word) => said.has(word))) return [];
  return conditions.filter((term) => speaksOfAges(term) && audience.test(term));
}

const bound = /(?<!\p{L})(?:nếu|khi|trường hợp|thuộc)(?!\p{L})/iu;

/** Of "từ đủ 75 tuổi; hoặc từ đủ 70 đến dưới 75 tuổi nếu thuộc hộ nghèo" the part for an age, and whether more is asked of it. */
function partOfAge(term: string, ages: readonly number[]) {
  const parts = term.split(/;\s*/u);
  const text = parts.find((part) => speaksOfAge(part, ages))?.replace(/^hoặc\s+/iu, '');
  return text === undefined ? null : { text, isOnly: parts.length === 1, isBound: bound.test(text) };
}

/** Whether the names and terms of a procedure speak of all that a question says beside ages and people. */
function speaksOfAll(question: string, sheet: ProcedureSheet): boolean {
  const { title, officialName, summary = '', conditions } = sheet;
  const own = contentWords([title, officialName, summary, ...conditions].join(' '));
  return [...contentWords(withoutAges(question))].every((word) => own.has(word) || isPerson(word));
}
