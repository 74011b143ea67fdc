import type { ProcedureSheet, SheetPaper } from '../../../knowledge/sheet/sheet';
import { fold } from '../../../language/text';
import proxy from '../data/proxy.json';
import { sendsAnother } from '../proxy';

/** "Nộp giấy gì thay": a paper stands for another, and nobody for anybody. */
const paperInstead = new RegExp(`(?<![a-z])${proxy.paperInstead}(?![a-z])`);
const bringsWhoever = new RegExp(proxy.bringsWhoever, 'iu');

/**
 * The sheet as it is for somebody who says that another files: what whoever comes for another must bring stands among the
 * papers that are needed, and the sentence that counts them without it is left out.
 */
export function ofSaidProxy(sheet: ProcedureSheet, question: string | undefined): ProcedureSheet {
  if (!question || !sendsAnother(question) || paperInstead.test(fold(question))) return sheet;
  if (sendsAnother(sheet.title)) return sheet;
  const [common, ...others] = sheet.cases;
  if (!common?.papers.some(isBrought)) return sheet;
  const { documents: _counted, ...leads } = sheet.leads;
  const papers = common.papers.map((paper) => (isBrought(paper) ? needed(paper) : paper));
  return { ...sheet, leads, cases: [{ ...common, papers }, ...others] };
}

function isBrought({ onlyIf }: SheetPaper): boolean {
  return onlyIf !== undefined && bringsWhoever.test(onlyIf);
}

/** What it is for stays beside it: "nhờ" may have asked for help only. */
function needed({ onlyIf, ...paper }: SheetPaper): SheetPaper {
  return { ...paper, plain: [onlyIf, paper.plain].filter(Boolean).join('; ') };
}
