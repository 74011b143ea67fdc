import type { Recognizer } from '../recognizer';
import { type FactMemory, understandFact } from './fact';

/** A figure of the city is asked for, more surely than a procedure. */
export const fact: Recognizer = {
  name: 'fact',
  recognize({ text, memory, knowledge, now, whole }) {
    const remembered = memory.current || memory.choices ? undefined : (memory.fact as FactMemory | undefined);
    const found = understandFact(text, remembered, knowledge.facts, now, knowledge.offices);
    if (!found) return null;
    const { confidence: probability } = found;
    return probability >= whole.estimate.confidence ? { intent: found, probability } : { probability };
  },
};
