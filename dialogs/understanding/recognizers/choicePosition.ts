import { pickByPosition } from '../../../language/recognizers/pickByPosition';
import type { Recognizer } from '../recognizer';
import { procedureTarget } from '../turnAnalysis';

/** One of the choices just offered, pointed at by its position. */
export const choicePosition: Recognizer = {
  name: 'choicePosition',
  recognize({ text, memory, knowledge }) {
    if (!memory.choices) return null;
    const at = pickByPosition(text, memory.choices.length);
    const code = at === null ? undefined : memory.choices[at];
    const family = code ? knowledge.family(code) : undefined;
    if (!code || !family) return null;
    const targets = [procedureTarget(family, code, memory.pendingFacets, 1)];
    return { intent: { kind: 'answer', targets }, probability: 1 };
  },
};
