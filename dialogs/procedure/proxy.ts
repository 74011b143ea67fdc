import type { ProcedureSheet, SheetPaper } from '../../knowledge/sheet/sheet';
import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import proxy from './data/proxy.json';

const said = phraseSet(proxy.said);
const told = new RegExp(proxy.told, 'iu');

/** Whether somebody wants to send another person: "nhờ mẹ làm được không". */
export function sendsAnother(question: string): boolean {
  return said.matchLongest(words(question)).length > 0;
}

/** The paper that is asked of who comes for another; null where none is. */
export function proxyPaper({ cases }: ProcedureSheet): SheetPaper | null {
  const papers = cases.flatMap(({ papers: some, when }) =>
    some.filter(({ name, onlyIf }) => told.test(`${onlyIf ?? ''} ${when ?? ''} ${name}`)),
  );
  return papers[0] ?? null;
}

/** The sentence that speaks of coming for another; null where none does. */
export function proxySentence({ conditions, warnings, place }: ProcedureSheet): string | null {
  return [...conditions, ...warnings, place?.text ?? ''].find((sentence) => told.test(sentence)) ?? null;
}
