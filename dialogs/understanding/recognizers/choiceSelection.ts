import type { Intent } from '../intent';
import { answerOnCandidate, procedureTarget, type TurnAnalysis } from '../turnAnalysis';
import { pickByPosition } from './choicePosition';

/** In nats: better than the rest of the choices, and not clearly worse than everything else. */
const MIN_COVERAGE = 0.5;
const MIN_LEAD = 1.2;

/** One of the choices just offered, pointed at by its position. */
export function choicePosition({
  text,
  memory,
  knowledge,
}: Pick<TurnAnalysis, 'text' | 'memory' | 'knowledge'>): Intent | null {
  const at = pickByPosition(text, memory.choices?.length ?? 0);
  const code = at === null ? undefined : memory.choices?.[at];
  const family = code ? knowledge.family(code) : undefined;
  return code && family
    ? { kind: 'answer', targets: [procedureTarget(family, code, memory.pendingFacets, 1)] }
    : null;
}

/** One of the choices said in words: it must stand out among them, and nothing else may fit clearly better. */
export function choiceSelection(heard: TurnAnalysis): Intent | null {
  const { memory, search, estimate } = heard;
  if (!memory.choices) return null;
  const offered = search.candidates.filter(({ family }) => memory.choices?.includes(family.main.code));
  const [first, second] = offered;
  const [best] = search.candidates;
  if (!first || !best || first.hit.familyCoverage < 0.5) return null;
  if (best.score - first.score > MIN_LEAD) return null;
  if (second && first.score - second.score < MIN_COVERAGE) return null;
  return answerOnCandidate(heard, first, Math.max(0.6, estimate.confidence));
}
