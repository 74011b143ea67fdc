import { toConfidenceVector, extractConfidenceFeatures } from './confidenceFeatures';
import type { ConfidenceModel } from './confidenceModel';
import type { Candidate, SearchResult } from './finder';
import { predictProbability } from './models/boostedTrees';

/** How sure the finder may be of its first candidate, and what is worth offering. */
export interface ConfidenceEstimate {
  /** Probability that the first candidate is meant, 0 to 1. */
  confidence: number;
  /** Probability that the question is about some procedure of the catalogue, 0 to 1. */
  inScope: number;
  /** Candidates worth offering, best first. */
  clarificationCandidates: Candidate[];
}

/** Candidates this far below the first, in nats, are not offered, unless they would be too few to choose from. */
const SHORTLIST_MAX_SCORE_GAP = 4;
const [MIN_OFFERED, MAX_OFFERED] = [3, 5];

export function estimateConfidence(
  findings: SearchResult,
  { right, inScope, words }: ConfidenceModel,
): ConfidenceEstimate {
  const evidence = extractConfidenceFeatures(findings, words);
  const [first] = findings.candidates;
  if (!first || !evidence) return { confidence: 0, inScope: 0, clarificationCandidates: [] };
  const numbers = toConfidenceVector(evidence);
  return {
    confidence: predictProbability(right, numbers),
    inScope: predictProbability(inScope, numbers),
    clarificationCandidates: clarificationCandidatesOf(findings.candidates),
  };
}

/** What is worth offering of the candidates, best first. */
export function clarificationCandidatesOf(candidates: readonly Candidate[]): Candidate[] {
  const best = candidates[0]?.score ?? 0;
  return candidates
    .filter(({ score }, i) => i < MIN_OFFERED || score >= best - SHORTLIST_MAX_SCORE_GAP)
    .slice(0, MAX_OFFERED);
}
