import type { ProcedureSheet, SheetPaper } from '../../knowledge/sheet/sheet';
import { accentedText, words } from '../../language/words';
import { say } from '../text/say';
import { contentWords } from './contentWords';
import { small } from './values';

/** The result of one matter has at least so many words where it is known again among the papers of another. */
const RESULT_MIN_WORDS = 3;

/**
 * What comes first, in one sentence: of two matters the one whose result is a paper of the other; within one matter what
 * must be there to be handed in. Where the source tells neither, that.
 * @param order what is to be done within the one matter; empty where matters are meant
 */
export function orderLead(sheets: readonly ProcedureSheet[], order: readonly string[]): string {
  const [one, other] = sheets;
  if (!one) return say('procedure.order.within');
  if (!other) {
    const paper = paperOf(one, order);
    return paper ? say('procedure.order.paper', { paper }) : say('procedure.order.within');
  }
  const forth = resultAmongPapers(one, other);
  const back = resultAmongPapers(other, one);
  if ((forth === null) === (back === null) || sheets.length > 2) return say('procedure.order.none');
  const [first, then] = forth ? [one, other] : [other, one];
  return say('procedure.order.needs', {
    first: first.title,
    then: then.title,
    paper: small((forth ?? back) as string),
  });
}

/** "Giấy xác nhận tình trạng hôn nhân" of one is asked for by the other; null where none of its results is. */
function resultAmongPapers({ results }: ProcedureSheet, { cases }: ProcedureSheet): string | null {
  const papers = cases.flatMap((one) => one.papers.map(({ name }) => ` ${plain(name)} `));
  const found = results.find((result) => {
    const said = plain(result);
    return said.split(' ').length >= RESULT_MIN_WORDS && papers.some((paper) => paper.includes(` ${said} `));
  });
  return found ?? null;
}

/** The paper that one of the two things to be done leads to: "khám" to the health certificate; null where both or none do. */
function paperOf({ cases }: ProcedureSheet, order: readonly string[]): string | null {
  const papers = cases.flatMap((one) => one.papers);
  const led = order
    .filter((thing) => !handingIn.test(thing))
    .map((thing) => papers.find((paper) => isLedTo(paper, thing)));
  const [only, ...others] = led.filter((paper) => paper !== undefined);
  return only && others.length === 0
    ? [small(only.name), ...(only.onlyIf ? [`(${small(only.onlyIf)})`] : [])].join(' ')
    : null;
}

/** To hand it in is what the other comes before. */
const handingIn = /^(?:nộp|nop|gửi|gui)(?!\p{L})/iu;

/** What is handed in is a form, and no paper that one gets before. */
const form = /^(?:đơn|tờ khai|giấy đề nghị|đề nghị|phiếu|giấy khai)(?!\p{L})/iu;

function isLedTo({ name, plain: smaller = '' }: SheetPaper, thing: string): boolean {
  if (form.test(name)) return false;
  const said = [...contentWords(thing)];
  const told = new Set(words(`${name} ${smaller}`).map(({ unaccented }) => unaccented));
  return said.length > 0 && said.every((word) => told.has(word));
}

function plain(text: string): string {
  return accentedText(words(text));
}
