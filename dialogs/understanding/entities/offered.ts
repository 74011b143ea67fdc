import type { Candidate } from '../../../knowledge/search/finder';
import type { TurnAnalysis } from '../turnAnalysis';
import { coverageOf } from './needCoverage';
import { isReserved, speaksOfForces } from './reserved';

/** So far behind the first, in nats, a choice is noise. */
const MAX_BEHIND = 6;
/** A choice that leaves so much of the question uncovered, and so much more than the best one, shares a word with it. */
const SHARES_A_WORD = {
  uncovered: 0.6,
  more: 0.3,
}; /** One that leaves so much uncovered is not offered alone. */
const LITTLE_COVERED = 0.4;

/** The candidates, without those for others, and those for the army's and the police's own people where nobody speaks of these. */
export function open(analysis: TurnAnalysis, candidates: readonly Candidate[]): Candidate[] {
  const own = candidates.filter(({ forOthers }) => forOthers === 0);
  if (speaksOfForces(analysis.search.question.words)) return own;
  return own.filter(({ family }) => !isReserved(family));
}

/**
 * Of candidates, those that are worth a citizen's look: near the first, and speaking of what is asked. None where but one
 * is left that shares a word with it.
 */
export function worthOffering(
  { search, knowledge, estimate }: TurnAnalysis,
  candidates: readonly Candidate[],
): Candidate[] {
  const coverage = coverageOf(knowledge);
  const uncoveredBy = ({ family }: Candidate) => coverage.uncovered(search.question.terms, family).words;
  const rated = candidates.map((candidate) => ({ candidate, uncovered: uncoveredBy(candidate) }));
  const best = Math.max(...candidates.map(({ score }) => score));
  // What is for others speaks of it, too: that these do not is seen beside it.
  const least = Math.min(...[...candidates, ...estimate.clarificationCandidates].map(uncoveredBy));
  const kept = rated.filter(
    ({ candidate, uncovered }) =>
      best - candidate.score <= MAX_BEHIND &&
      (candidate.common || uncovered < SHARES_A_WORD.uncovered || uncovered < least + SHARES_A_WORD.more),
  );
  const [only] = kept;
  if (kept.length === 1 && only && !only.candidate.common && only.uncovered >= LITTLE_COVERED) return [];
  return kept.map(({ candidate }) => candidate);
}
