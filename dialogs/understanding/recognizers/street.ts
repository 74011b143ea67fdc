import { understandStreet } from '../intents/street';
import type { Recognizer } from '../recognizer';

/** In which ward a street lies is asked for. */
export const street: Recognizer = {
  name: 'street',
  recognize({ text, knowledge, whole }) {
    const found = understandStreet(text, knowledge.streets, knowledge.offices);
    if (!found) return null;
    const { confidence: probability } = found;
    return probability >= whole.estimate.confidence ? { intent: found, probability } : { probability };
  },
};
