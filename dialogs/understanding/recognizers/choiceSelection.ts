import { aboutProcedures } from '../aboutProcedures';
import { answerOnCandidate } from '../turnAnalysis';

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
  if (!first || !best || first.hit.familyCoverage < MIN_NAME_COVERAGE) return null;
  if (best.score - first.score > MAX_GAP_TO_BEST) return null;
  // Others were offered beside an answer: what fits the one that is in hand best goes on with that.
  if (best.family.id === activeProcedure?.id) return null;
  if (second && first.score - second.score < MIN_LEAD_OVER_NEXT) return null;
  return answerOnCandidate(analysis, first, Math.max(0.6, estimate.confidence));
});
