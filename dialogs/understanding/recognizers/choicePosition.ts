import { pickByPosition } from '../../../language/recognizers/pickByPosition';
import { readPosition } from '../../../language/recognizers/position';
import { asAside } from '../circumstanceOfActive';
import type { Recognized, Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { offeredFamilies, procedureTarget } from '../turnAnalysis';

/** One of the choices just offered, pointed at by its position; where only one thing was told, the first is that one. */
export const choicePosition: Recognizer = {
  name: 'choicePosition',
  recognize(turn) {
    const { text, memory, knowledge } = turn;
    const told = memory.current && memory.previousProcedures.length === 0 ? [memory.current] : [];
    const choices = memory.choices ?? told;
    const at = pickByPosition(text, choices.length);
    const code = at === null ? undefined : choices[at];
    const family = code ? knowledge.family(code) : undefined;
    if (!code || !family) return outOfRange(turn);
    const targets = [procedureTarget(family, code, memory.pendingFacets, 1)];
    return { intent: { kind: 'answer', targets }, probability: 1 };
  },
};

/** "Số 10", and fewer were offered, or none: those again, or which part of what is in hand is wanted. */
function outOfRange({ text, memory, knowledge }: Turn): Recognized | null {
  if (!/\d/.test(text) || memory.awaitingWard || readPosition(text) === null) return null;
  const families = offeredFamilies({ memory, knowledge });
  if (families.length > 1)
    return {
      intent: { kind: 'clarify', families, facets: memory.pendingFacets, confidence: 1 },
      probability: 1,
    };
  const family = memory.current ? knowledge.family(memory.current) : undefined;
  if (!memory.current || !family) return null;
  const targets = [procedureTarget(family, memory.current, [], 1)];
  return { intent: asAside({ kind: 'answer', targets }), probability: 1 };
}
