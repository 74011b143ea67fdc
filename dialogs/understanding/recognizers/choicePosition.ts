import { pickByPosition } from '../../../language/recognizers/pickByPosition';
import type { Recognizer } from '../recognizer';
import { procedureTarget } from '../turnAnalysis';

/** One of the choices just offered, pointed at by its position; where only one thing was told, the first is that one. */
export const choicePosition: Recognizer = {
  name: 'choicePosition',
  recognize({ text, memory, knowledge }) {
    const told = memory.current && memory.previousProcedures.length === 0 ? [memory.current] : [];
    const choices = memory.choices ?? told;
    const at = pickByPosition(text, choices.length);
    const code = at === null ? undefined : choices[at];
    const family = code ? knowledge.family(code) : undefined;
    if (!code || !family) return null;
    const targets = [procedureTarget(family, code, memory.pendingFacets, 1)];
    return { intent: { kind: 'answer', targets }, probability: 1 };
  },
};
