import partAsked from '../../data/partAsked.json';
import { aboutProcedures } from '../aboutProcedures';
import type { Intent } from '../intent';
import type { Facet } from '../../../knowledge/schema/procedure';
import type { Candidate } from '../../../knowledge/search/finder';
import { answerOnCandidate, facetsOn, type TurnAnalysis } from '../turnAnalysis';

/** Near-duplicates this close behind the answer (log-odds) are offered beside it. */
const ALTERNATIVE_MAX_SCORE_GAP = 3;

/** Answer, ask back or own up, by how sure the search may be. */
export const procedure = aboutProcedures('procedure', (analysis: TurnAnalysis): Intent => {
  const { estimate, thresholds, memory } = analysis;
  const { confidence, clarificationCandidates } = estimate;
  const [first] = clarificationCandidates;
  if (!first || estimate.inScope < thresholds.offer)
    return partOfChoices(analysis) ?? { kind: 'fallback', confidence };
  const named = facetsOn(analysis, first);
  if (
    confidence >= Math.min(thresholds.answer, leastFor(first, named)) ||
    clarificationCandidates.length === 1
  ) {
    const alternatives = clarificationCandidates
      .slice(1, 4)
      .filter(({ score }) => first.score - score < ALTERNATIVE_MAX_SCORE_GAP)
      .map(({ family }) => family);
    return answerOnCandidate(analysis, first, confidence, alternatives);
  }
  return {
    kind: 'clarify',
    families: clarificationCandidates.map(({ family }) => family),
    facets: named.length > 0 ? named : memory.pendingFacets,
    confidence,
  };
});

/**
 * Who asks for a part ("có được … không", "phí bao nhiêu") has one matter in mind: asking back costs them more, and what
 * most people come for is rarely wrong; near twins are offered beside the answer.
 */
export function leastFor({ common }: Candidate, facets: readonly Facet[]): number {
  if (facets.every((facet) => facet === 'overview')) return 1;
  return common ? partAsked.common : partAsked.other;
}

/** "Ai được mua" while choices are open: the choices are asked again, and the part is kept for the one that is picked. */
function partOfChoices({ memory, facets, knowledge, estimate }: TurnAnalysis): Intent | null {
  const families = (memory.choices ?? []).flatMap((code) => knowledge.family(code) ?? []);
  if (memory.current || families.length < 2 || facets.length === 0) return null;
  return { kind: 'clarify', families, facets, confidence: estimate.confidence };
}
