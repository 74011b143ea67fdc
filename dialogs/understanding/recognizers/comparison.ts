import { aboutProcedures } from '../aboutProcedures';
import { comparedMatters } from '../entities/comparedMatters';
import { comparing } from '../entities/comparing';
import type { Intent } from '../intent';
import { procedureTarget, type TurnAnalysis } from '../turnAnalysis';

const CONFIDENCE = 0.8;
/** "Khám trước hay nộp đơn trước": which of two that are to be done. */
const whichFirst =
  /([^\s,]+(?:\s+[^\s,]+){0,3}?)\s+(?:trước|truoc)\s*,?\s*(?:hay là|hay|hoặc|hoac)\s+([^,]+?)\s+(?:trước|truoc)(?!\p{L})/iu;

/**
 * "Cái nào nhanh hơn", "làm cái nào trước", of two matters or of open choices: that part of each. Which comes first is told
 * by what each needs; of one matter alone by its steps and papers.
 */
export const comparison = aboutProcedures('comparison', read);

function read(analysis: TurnAnalysis): Intent | null {
  const { memory, activeProcedure: active, search, text } = analysis;
  const steps = whichFirst.exec(text);
  if (steps && active && memory.current)
    return {
      kind: 'answer',
      targets: [procedureTarget(active, memory.current, ['steps', 'documents'], CONFIDENCE)],
      order: [steps[1] as string, steps[2] as string],
    };
  const compared = comparing(text, search.question);
  if (!compared) return null;
  const { isOrder, facets } = compared;
  const named = analysis.subjectTermCount > 0 ? compared.terms.filter(({ weight }) => weight >= 1) : [];
  const matters = comparedMatters(analysis, named, compared);
  if (matters.length > 1)
    return {
      kind: 'answer',
      targets: matters.map((family) => procedureTarget(family, codeOf(family, memory), facets, CONFIDENCE)),
      ...(isOrder ? { order: [] } : {}),
    };
  // "Làm gì trước" of the one matter in hand: what its steps begin with.
  return isOrder && active && memory.current && named.length === 0
    ? { kind: 'answer', targets: [procedureTarget(active, memory.current, ['steps'], CONFIDENCE)] }
    : null;
}

function codeOf(
  { main, members }: { main: { code: string }; members: readonly { code: string }[] },
  { current, previousProcedures }: TurnAnalysis['memory'],
): string {
  const told = [current, ...previousProcedures];
  return members.find(({ code }) => told.includes(code))?.code ?? main.code;
}
