import type { Recognizer } from '../recognizer';
import { understandBody } from '../intents/body';

/** An office beside the committees is asked for: police, departments, courts; or the list of the 94. */
export const body: Recognizer = {
  name: 'body',
  recognize({ text, knowledge, whole }) {
    const found = understandBody(text, knowledge.bodies, knowledge.offices);
    if (!found) return null;
    const { confidence: probability } = found;
    return probability >= whole.estimate.confidence ? { intent: found, probability } : { probability };
  },
};
