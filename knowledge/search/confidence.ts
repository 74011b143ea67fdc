import calibration from '../models/calibration.json';
import { evidenceNumbers, evidenceOf, type WordModels } from './confidenceFeatures';
import type { Candidate, Findings } from './finder';
import { type Forest, likelihood } from './models/boostedTrees';
import type { RankingModel } from './rankingFeatures';

/** What was learned from questions; written by `npm run calibrate`. */
export interface Calibration {
  ranking: RankingModel;
  words: WordModels;
  /** "The first candidate is right." */
  right: Forest;
  /** "The question is about some procedure at all." */
  inScope: Forest;
  /** From this confidence on the bot answers at once. */
  answer: number;
  /** From this probability of being in scope on it offers what is nearest; below, it owns up. */
  offer: number;
}

/** How sure the finder may be of its first candidate, and what is worth offering. */
export interface Judgement {
  /** Probability that the first candidate is meant, 0 to 1. */
  confidence: number;
  /** Probability that the question is about some procedure of the catalogue, 0 to 1. */
  inScope: number;
  /** Candidates worth offering, best first. */
  shortlist: Candidate[];
}

// The compiler reads trees as lists of anything.
export const shippedCalibration = calibration as unknown as Calibration;

/** Candidates this far below the first, in nats, are not offered, unless they would be too few to choose from. */
const reach = 4;
const [fewestOffered, mostOffered] = [3, 5];

export function judge(
  findings: Findings,
  { right, inScope, words }: Calibration = shippedCalibration,
): Judgement {
  const evidence = evidenceOf(findings, words);
  const [first] = findings.candidates;
  if (!first || !evidence) return { confidence: 0, inScope: 0, shortlist: [] };
  const numbers = evidenceNumbers(evidence);
  return {
    confidence: likelihood(right, numbers),
    inScope: likelihood(inScope, numbers),
    shortlist: shortlistOf(findings.candidates),
  };
}

/** What is worth offering of the candidates, best first. */
export function shortlistOf(candidates: readonly Candidate[]): Candidate[] {
  const best = candidates[0]?.score ?? 0;
  return candidates
    .filter(({ score }, i) => i < fewestOffered || score >= best - reach)
    .slice(0, mostOffered);
}
