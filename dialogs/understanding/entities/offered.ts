import type { Candidate } from '../../../knowledge/search/finder';
import type { TurnAnalysis } from '../turnAnalysis';
import { coverageOf } from './needCoverage';
import { isReserved, speaksOfForces } from './reserved';

/** So far behind the first, in nats, a choice is noise. */
const MAX_BEHIND = 6;
/** A choice that leaves so much of the question uncovered, and so much more than the best one, shares a word with it. */
const SHARES_A_WORD = { uncovered: 0.6, more: 0.3 };
/** Fewer are no choice. */
const MIN_CHOICES = 2;

/** The candidates, without those for the army's and the police's own people where nobody speaks of these. */
export function open(analysis: TurnAnalysis, candidates: readonly Candidate[]): Candidate[] {
  if (speaksOfForces(analysis.search.question.words)) return [...candidates];
  return candidates.filter(({ family }) => !isReserved(family));
}

/** Of candidates, those that are worth a citizen's look: near the first, and speaking of what is asked. */
export function worthOffering(
  { search, knowledge }: TurnAnalysis,
  candidates: readonly Candidate[],
): Candidate[] {
  const coverage = coverageOf(knowledge);
  const rated = candidates.map((candidate) => ({
    candidate,
    uncovered: coverage.uncovered(search.question.terms, candidate.family).words,
  }));
  const best = Math.max(...candidates.map(({ score }) => score));
  const least = Math.min(...rated.map(({ uncovered }) => uncovered));
  const kept = rated.filter(
    ({ candidate, uncovered }) =>
      best - candidate.score <= MAX_BEHIND &&
      (candidate.common || uncovered < SHARES_A_WORD.uncovered || uncovered < least + SHARES_A_WORD.more),
  );
  return (kept.length >= MIN_CHOICES ? kept : rated.slice(0, MIN_CHOICES)).map(({ candidate }) => candidate);
}
