import type { Recognizer } from '../recognizer';
import { type FactMemory, understandFact } from '../intents/fact';

/** A service's probability is learnt against procedures; against figures, which share its words, it says too much. */
const SERVICE_AGAINST_FIGURE = 0.8;

/** In a talk about a matter so few words must name a figure as plainly as this. */
const [NAMED, FEW_WORDS] = [0.9, 2];

/** A figure of the city is asked for, more surely than a procedure or a service. */
export const fact: Recognizer = {
  name: 'fact',
  recognize(turn) {
    const { text, memory, knowledge, now, whole } = turn;
    const remembered = memory.current || memory.choices ? undefined : (memory.fact as FactMemory | undefined);
    const found = understandFact(text, remembered, knowledge.facts, now, knowledge.offices);
    if (!found) return null;
    const { confidence: probability } = found;
    const others = Math.max(
      whole.estimate.confidence,
      (turn.service?.confidence ?? 0) * SERVICE_AGAINST_FIGURE,
    );
    // "Diện tích bao nhiêu" in a talk about a matter names no city.
    const isOfMatter =
      (memory.current ?? memory.choices) !== undefined &&
      probability < NAMED &&
      whole.subjectTermCount <= FEW_WORDS;
    return probability >= others && !isOfMatter ? { intent: found, probability } : { probability };
  },
};
