import { answerOnActive, type TurnAnalysis } from '../turnAnalysis';
import type { Intent } from '../intent';

/** Nothing but a facet, or nothing at all: it speaks of the procedure in hand, or of those just offered. */
export function facetOnly(heard: TurnAnalysis): Intent {
  const { activeProcedure, facets, memory, knowledge, search } = heard;
  if (activeProcedure && search.question.words.length > 0) return answerOnActive(heard, activeProcedure, 0.9);
  const offered = (memory.choices ?? []).flatMap((code) => knowledge.family(code) ?? []);
  if (facets.length > 0 && offered.length > 0)
    return { kind: 'clarify', families: offered, facets, confidence: 0.5 };
  return facets.length > 0 ? { kind: 'missingProcedure', facets } : { kind: 'fallback', confidence: 0 };
}
