import { asksForPenalty } from '../../procedure/amount';
import type { Recognizer } from '../recognizer';
import { answerOnActive } from '../turnAnalysis';

/** So few words beside the penalty name no other matter. */
const FEW_WORDS = 1;
const CONFIDENCE = 0.6;
const ofPenalty = new Set(['phạt', 'xử']);

/** "Không xin có bị phạt không", with a procedure in hand: that is what the penalty would be for. */
export const penalty: Recognizer = {
  name: 'penalty',
  recognize({ text, whole }) {
    const { activeProcedure, search } = whole;
    if (!activeProcedure || !asksForPenalty(text)) return null;
    const others = search.question.terms.filter(
      ({ weight, variants: [own] }) => weight >= 1 && !ofPenalty.has(own?.word.text ?? ''),
    );
    if (others.length > FEW_WORDS) return null;
    const intent = answerOnActive({ ...whole, facets: ['conditions'] }, activeProcedure, CONFIDENCE);
    return { intent, probability: CONFIDENCE };
  },
};
