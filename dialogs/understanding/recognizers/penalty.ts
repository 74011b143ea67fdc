import { asksForPenalty, asksWhatFollows } from '../../procedure/amount';
import { coverageOf } from '../entities/needCoverage';
import type { Recognized, Recognizer } from '../recognizer';
import { answerOnActive, answerOnCandidate, type TurnAnalysis } from '../turnAnalysis';

/** So few words beside the penalty name no other matter. */
const FEW_WORDS = 1;
const CONFIDENCE = 0.6;
const ofPenalty = new Set(['phạt', 'xử']);

/** "Không xin có bị phạt không", with a procedure in hand: that is what the penalty would be for. */
export const penalty: Recognizer = {
  name: 'penalty',
  recognize({ text, whole }) {
    const { activeProcedure, search } = whole;
    if (!activeProcedure) return leftUndone(whole);
    if (!asksForPenalty(text)) return null;
    const others = search.question.terms.filter(
      ({ weight, variants: [own] }) => weight >= 1 && !ofPenalty.has(own?.word.text ?? ''),
    );
    if (others.length > FEW_WORDS) return null;
    const intent = answerOnActive({ ...whole, facets: ['conditions'] }, activeProcedure, CONFIDENCE);
    return { intent, probability: CONFIDENCE };
  },
};

/** "Không sang tên xe có bị gì không": what follows is asked of what most people come for, all of which it speaks of. */
function leftUndone(whole: TurnAnalysis): Recognized | null {
  const { text, search, estimate, thresholds, knowledge } = whole;
  const [first] = search.candidates;
  if (!first?.common || !asksWhatFollows(text) || estimate.inScope < thresholds.offer) return null;
  if (coverageOf(knowledge).uncovered(search.question.terms, first.family).words > 0) return null;
  const intent = answerOnCandidate({ ...whole, facets: ['conditions'] }, first, CONFIDENCE);
  return { intent, probability: CONFIDENCE };
}
