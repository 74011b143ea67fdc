import type { Recognizer } from '../recognizer';
import { understandUnitFigure } from '../intents/unitFigure';
import { unitQuestion } from '../entities/unitFollowUp';

/** A figure of single wards and communes, or one that is worked out from figures. */
export const unitFigure: Recognizer = {
  name: 'unitFigure',
  recognize({ text, memory, knowledge, whole }) {
    const asked = unitQuestion(text, memory, knowledge.offices) ?? text;
    const found = understandUnitFigure(asked, knowledge.facts, knowledge.offices);
    if (!found) return null;
    const { confidence: probability } = found;
    return probability >= whole.estimate.confidence ? { intent: found, probability } : { probability };
  },
};
