import { aboutProcedures } from '../aboutProcedures';
import type { Intent } from '../intent';
import { answerOnCandidate, offeredFamilies, type TurnAnalysis } from '../turnAnalysis';

/** Share of the name of a choice that has to be said. */
const MIN_NAME_COVERAGE = 0.5;
/** Required lead over the next choice (log-odds). */
const MIN_LEAD_OVER_NEXT = 0.5;
/** Farthest behind the best of all candidates (log-odds). */
const MAX_GAP_TO_BEST = 1.2;

/** One of the choices said in words: it must stand out among them, and nothing else may fit clearly better. */
export const choiceSelection = aboutProcedures('choiceSelection', (analysis) => {
  const { memory, search, estimate, activeProcedure } = analysis;
  if (!memory.choices) return null;
  const offered = search.candidates.filter(({ family }) => memory.choices?.includes(family.main.code));
  const [first, second] = offered;
  const [best] = search.candidates;
  const done = byAct(analysis);
  if (done) return done;
  if (!first || !best || first.hit.familyCoverage < MIN_NAME_COVERAGE) return null;
  if (best.score - first.score > MAX_GAP_TO_BEST) return null;
  // Others were offered beside an answer: what fits the one that is in hand best goes on with that.
  if (best.family.id === activeProcedure?.id) return null;
  if (second && first.score - second.score < MIN_LEAD_OVER_NEXT) return null;
  return answerOnCandidate(analysis, first, Math.max(0.6, estimate.confidence));
});

/** No more words tell an act alone. */
const FEW_WORDS = 2;

/** "Mất rồi" while kinds of one paper are offered: the one among them that is for that. */
function byAct(analysis: TurnAnalysis): Intent | null {
  const { activeProcedure, subjectTermCount, facets, text, searches } = analysis;
  const offered = offeredFamilies(analysis);
  const [likeliest] = offered;
  if (activeProcedure || !likeliest || subjectTermCount > FEW_WORDS || facets.length > 0) return null;
  const [first, second] = searches
    .findSiblings(text, likeliest)
    .filter(({ family }) => offered.includes(family))
    .filter(({ actions }) => actions.matched > 0 && actions.missing === 0 && actions.extra === 0);
  if (!first || (second && first.score - second.score < MIN_LEAD_OVER_NEXT)) return null;
  return answerOnCandidate(analysis, first, BY_ACT_CONFIDENCE);
}

const BY_ACT_CONFIDENCE = 0.6;
