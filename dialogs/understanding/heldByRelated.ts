import type { Family } from '../../knowledge/families';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Facet } from '../../knowledge/schema/procedure';
import { sheetOf } from '../../knowledge/sheet/reader';
import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { tellsOfRedoing } from './entities/redoing';
import type { Intent, ProcedureTarget } from './intent';

/** Parts that any procedure may or may not have: the source says nothing of them, or all of it. */
const parts: readonly Facet[] = ['documents', 'fee', 'time', 'place', 'form', 'result'];

/**
 * "Mất hộ chiếu làm lại hết bao nhiêu" of the report of a loss, which has no fee: what is done anew is a procedure beside it,
 * and that has one. Else the intent as it is.
 * @param day YYYY-MM-DD
 */
export function heldByRelated(intent: Intent, said: string, knowledge: Knowledge, day: string): Intent {
  const [target, ...others] = intent.kind === 'answer' ? intent.targets : [];
  if (intent.kind !== 'answer' || !target || others.length > 0 || !tellsOfRedoing(said)) return intent;
  const sheet = sheetOf(knowledge, target.code, day);
  const isUnheld = (facet: Facet): boolean =>
    parts.includes(facet) && sheet?.missing.includes(facet) === true;
  if (!sheet || !target.facets.every(isUnheld)) return intent;
  for (const code of sheet.related) {
    const related = sheetOf(knowledge, code, day);
    const family = knowledge.family(code);
    if (
      related &&
      family &&
      isRedone(related) &&
      target.facets.every((one) => !related.missing.includes(one))
    )
      return { ...intent, targets: [instead(target, family, { code, toldBefore: sheet.title })] };
  }
  return intent;
}

/** Whether a procedure has a case for what is done anew. */
function isRedone({ title, cases }: ProcedureSheet): boolean {
  const situations = cases.flatMap(({ when, fees, papers }) => [
    when,
    ...fees.map((fee) => fee.when),
    ...papers.map(({ onlyIf }) => onlyIf),
  ]);
  return [title, ...situations].some((text) => text !== undefined && tellsOfRedoing(text));
}

function instead(
  { inCase: _, ...target }: ProcedureTarget,
  family: Family,
  of: { code: string; toldBefore: string },
): ProcedureTarget {
  return { ...target, ...of, family, alternatives: [], doubtful: true };
}
