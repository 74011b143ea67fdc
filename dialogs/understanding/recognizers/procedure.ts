import { aboutProcedures } from '../aboutProcedures';
import type { Intent } from '../intent';
import { answerOnCandidate, facetsOn, type TurnAnalysis } from '../turnAnalysis';

/** Near-duplicates this close behind the answer (log-odds) are offered beside it. */
const ALTERNATIVE_MAX_SCORE_GAP = 3;

/** Answer, ask back or own up, by how sure the search may be. */
export const procedure = aboutProcedures('procedure', (analysis: TurnAnalysis): Intent => {
  const { estimate, thresholds, memory } = analysis;
  const { confidence, clarificationCandidates } = estimate;
  const [first] = clarificationCandidates;
  if (!first || estimate.inScope < thresholds.offer) return { kind: 'fallback', confidence };
  if (confidence >= thresholds.answer || clarificationCandidates.length === 1) {
    const alternatives = clarificationCandidates
      .slice(1, 4)
      .filter(({ score }) => first.score - score < ALTERNATIVE_MAX_SCORE_GAP)
      .map(({ family }) => family);
    return answerOnCandidate(analysis, first, confidence, alternatives);
  }
  const named = facetsOn(analysis, first);
  return {
    kind: 'clarify',
    families: clarificationCandidates.map(({ family }) => family),
    facets: named.length > 0 ? named : memory.pendingFacets,
    confidence,
  };
});
