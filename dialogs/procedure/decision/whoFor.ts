import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { contentWords, isPerson } from '../contentWords';

const mayTo = /\s+(?:có|co)\s+(?:được|duoc|đc|dc)\s+(?:phép\s+|phep\s+)?/iu;

/** So many words say who it is; more tell a story. */
const WHO_MAX_WORDS = 3;

/**
 * "Học sinh có được mở quán không": the source speaks of nobody like that, and that there is a procedure is no yes to them.
 * Terms, where it has some, are told whoever asks.
 */
export function namesOthers(question: string, sheet: ProcedureSheet): boolean {
  const [who = '', ...what] = question.split(mayTo);
  const isWho = contentWords(who).size <= WHO_MAX_WORDS && contentWords(what.join(' ')).size > 0;
  if (!isWho || sheet.conditions.length > 0) return false;
  const own = contentWords(textsOf(sheet).join(' '));
  const named = [...contentWords(who)].filter((word) => !isPerson(word) && !/\d/.test(word));
  return named.length > 0 && named.every((word) => !own.has(word));
}

/** What is held of whom a procedure is for. */
function textsOf({
  title,
  officialName,
  summary = '',
  conditions,
  audience,
  cases,
}: ProcedureSheet): string[] {
  const situations = cases.flatMap(({ when = '', papers }) => [
    when,
    ...papers.flatMap(({ name, onlyIf = '' }) => [name, onlyIf]),
  ]);
  return [title, officialName, summary, ...conditions, ...audience, ...situations];
}
