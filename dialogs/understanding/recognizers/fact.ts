import { fold } from '../../../language/text';
import type { Recognizer } from '../recognizer';
import { type FactMemory, understandFact } from '../intents/fact';

/** A service's probability is learnt against procedures; against figures, which share its words, it says too much. */
const SERVICE_AGAINST_FIGURE = 0.8;

/** In a talk about a matter so few words must name a figure as plainly as this. */
const [NAMED, FEW_WORDS] = [0.9, 2];

/** "Khách Tây thì sao": what holds for these. */
const asksWhatOfIt = /^(?:\S+ ){1,4}thi (?:sao|rang|the nao)(?: [a-z]{1,4}){0,2}[ ?.!]*$/;

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
    // "Diện tích bao nhiêu", "khách Tây thì sao" in a talk about a matter name no city.
    const isInHand = (memory.current ?? memory.choices) !== undefined;
    const isShort = probability < NAMED && whole.subjectTermCount <= FEW_WORDS;
    const isOfMatter = isInHand && (isShort || asksWhatOfIt.test(fold(text)));
    return probability >= others && !isOfMatter ? { intent: found, probability } : { probability };
  },
};
