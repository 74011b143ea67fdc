import type { Facet } from '../../../knowledge/schema/procedure';
import type { Candidate } from '../../../knowledge/search/finder';
import { coverageOf } from '../entities/needCoverage';
import type { TurnAnalysis } from '../turnAnalysis';
import { leastFor } from './howSure';

/** What is left uncovered of the matter by so much is another one: "nuôi 2000 con gà" is no adoption. */
const MAX_UNCOVERED = 0.5;

/** "Kết hôn" alone is asked back; beside what it may need it is what most people come for by that name. */
export function isCalledCommonly({ search }: TurnAnalysis, first: Candidate): boolean {
  return first.common && search.named.includes(first);
}

/**
 * Whether what stands before a paper or an act that it may need is a matter by itself.
 * @param matter only that, read
 * @param facet the part in which what is needed is told
 */
export function isMatterByItself(matter: TurnAnalysis, first: Candidate, facet: Facet): boolean {
  const { estimate, thresholds, search, knowledge } = matter;
  const least = Math.min(thresholds.answer, leastFor(first, [facet]));
  if (!isCalledCommonly(matter, first) && estimate.confidence < least) return false;
  return coverageOf(knowledge).uncovered(search.question.terms, first.family).words <= MAX_UNCOVERED;
}
