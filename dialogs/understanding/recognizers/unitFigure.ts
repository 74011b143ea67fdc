import type { Recognizer } from '../recognizer';
import { understandUnitFigure } from '../intents/unitFigure';

/** A figure of single wards and communes, or one that is worked out from figures. */
export const unitFigure: Recognizer = {
  name: 'unitFigure',
  recognize({ text, knowledge, whole }) {
    const found = understandUnitFigure(text, knowledge.facts, knowledge.offices);
    if (!found) return null;
    const { confidence: probability } = found;
    return probability >= whole.estimate.confidence ? { intent: found, probability } : { probability };
  },
};
