import type { Intent } from '../intent';
import { askCandidate, askOf, type Heard } from '../turnAnalysis';
import { pickByPosition } from './choicePosition';

/** In nats: better than the rest of the choices, and not clearly worse than everything else. */
const standsOut = 0.5;
const clearlyBetter = 1.2;

/** One of the choices just offered, pointed at by its position. */
export function chosenByPosition({
  text,
  memory,
  knowledge,
}: Pick<Heard, 'text' | 'memory' | 'knowledge'>): Intent | null {
  const at = pickByPosition(text, memory.choices?.length ?? 0);
  const code = at === null ? undefined : memory.choices?.[at];
  const family = code ? knowledge.family(code) : undefined;
  return code && family ? { kind: 'answer', asks: [askOf(family, code, memory.pending, 1)] } : null;
}

/** One of the choices said in words: it must stand out among them, and nothing else may fit clearly better. */
export function chosenByWords(heard: Heard): Intent | null {
  const { memory, findings, judgement } = heard;
  if (!memory.choices) return null;
  const offered = findings.candidates.filter(({ family }) => memory.choices?.includes(family.main.code));
  const [first, second] = offered;
  const [best] = findings.candidates;
  if (!first || !best || first.hit.all < 0.5) return null;
  if (best.score - first.score > clearlyBetter) return null;
  if (second && first.score - second.score < standsOut) return null;
  return askCandidate(heard, first, Math.max(0.6, judgement.confidence));
}
