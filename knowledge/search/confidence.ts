import calibration from '../models/calibration.json';
import { toConfidenceVector, extractConfidenceFeatures, type ScopeClassifiers } from './confidenceFeatures';
import type { Candidate, SearchResult } from './finder';
import { type BoostedTrees, predictProbability } from './models/boostedTrees';
import type { RankingModel } from './rankingFeatures';

/** What was learned from questions; written by `npm run calibrate`. */
export interface Calibration {
  ranking: RankingModel;
  words: ScopeClassifiers;
  /** "The first candidate is right." */
  right: BoostedTrees;
  /** "The question is about some procedure at all." */
  inScope: BoostedTrees;
  /** From this confidence on the bot answers at once. */
  answer: number;
  /** From this probability of being in scope on it offers what is nearest; below, it owns up. */
  offer: number;
}

/** How sure the finder may be of its first candidate, and what is worth offering. */
export interface ConfidenceEstimate {
  /** Probability that the first candidate is meant, 0 to 1. */
  confidence: number;
  /** Probability that the question is about some procedure of the catalogue, 0 to 1. */
  inScope: number;
  /** Candidates worth offering, best first. */
  clarificationCandidates: Candidate[];
}

// The compiler reads trees as lists of anything.
export const shippedCalibration = calibration as unknown as Calibration;

/** Candidates this far below the first, in nats, are not offered, unless they would be too few to choose from. */
const SHORTLIST_MAX_SCORE_GAP = 4;
const [MIN_OFFERED, MAX_OFFERED] = [3, 5];

export function estimateConfidence(
  findings: SearchResult,
  { right, inScope, words }: Calibration = shippedCalibration,
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
