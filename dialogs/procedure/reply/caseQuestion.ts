import type { Facet } from '../../../knowledge/schema/procedure';
import type { ProcedureSheet, SheetCase } from '../../../knowledge/sheet/sheet';
import type { Block } from '../../../replies/blocks';
import { procedureTapText } from '../../tapText';

const facetsByCase: readonly Facet[] = ['documents', 'overview', 'fee', 'time'];

/** Asks which case applies, where the answer depends on it and nothing has told it. */
export function caseQuestion(sheet: ProcedureSheet, facet: Facet, inCase: SheetCase | undefined): Block[] {
  const [question] = sheet.questions;
  if (!question || inCase || !facetsByCase.includes(facet)) return [];
  const cases = question.options.map((option) => sheet.cases.find(({ id }) => id === option.case));
  const matters = cases.some((one) => one && one !== sheet.cases[0] && dependsOn(one, facet));
  if (!matters || isToldByCase(sheet, facet)) return [];
  return [
    { type: 'text', text: question.ask },
    {
      type: 'choices',
      options: question.options.map((option) => ({
        title: option.title,
        says: procedureTapText(sheet.code, facet, 1, option.case),
      })),
    },
  ];
}

/** So few fees or times are told in full, each with its situation: which one it is need not be asked. */
const TOLD_IN_FULL = 6;

function isToldByCase({ cases }: ProcedureSheet, facet: Facet): boolean {
  if (facet !== 'fee' && facet !== 'time') return false;
  const count = cases.flatMap(({ fees, times }): unknown[] => (facet === 'fee' ? fees : times)).length;
  return count <= TOLD_IN_FULL;
}

function dependsOn({ papers, fees, times }: SheetCase, facet: Facet): boolean {
  if (facet === 'fee') return fees.length > 0;
  if (facet === 'time') return times.length > 0;
  return papers.length + fees.length + times.length > 0;
}
