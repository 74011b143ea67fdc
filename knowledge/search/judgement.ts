import type { Candidate, Findings } from './finder';

/** How sure the finder may be of its first candidate. */
export interface Judgement {
  /** Probability that the first candidate is meant, 0 to 1. */
  confidence: number;
  /** Candidates worth offering, best first. */
  shortlist: Candidate[];
}

/** A logistic model of "the first candidate is right"; its figures come from `npm run calibrate`. */
export interface Calibration {
  bias: number;
  score: number;
  gap: number;
  all: number;
  context: number;
  phrase: number;
  pairs: number;
  /** Of the rarity explained, up to `enough`. */
  mass: number;
  enough: number;
  /** Rivals whose phrases explain the question as well. */
  rivals: number;
  /** Candidates this far below the first are not offered. */
  reach: number;
  /** At most so many are offered. */
  most: number;
}

export const defaultCalibration: Calibration = {
  bias: -8,
  score: 6,
  gap: 14,
  all: 3,
  context: 1,
  phrase: 0.5,
  pairs: 0.5,
  mass: 3,
  enough: 12,
  rivals: -0.8,
  reach: 0.16,
  most: 5,
};

export function judge({ candidates }: Findings, c: Calibration = defaultCalibration): Judgement {
  const [first, second] = candidates;
  if (!first) return { confidence: 0, shortlist: [] };
  const { all, context, phrase, pairs } = first.hit;
  const mass = Math.min(1, first.hit.mass / c.enough);
  const rivals = candidates
    .slice(1)
    .filter(({ hit, score }) => hit.question >= first.hit.question - 0.03 && score > first.score - c.reach);
  const gap = Math.min(0.25, first.score - (second?.score ?? 0));
  const evidence =
    c.bias +
    c.score * first.score +
    c.gap * gap +
    c.all * all +
    c.context * context +
    c.phrase * phrase +
    c.pairs * pairs +
    c.mass * mass +
    c.rivals * Math.log1p(rivals.length) * (1 - phrase);
  return {
    confidence: 1 / (1 + Math.exp(-evidence)),
    shortlist: candidates.filter(({ score }) => score >= first.score - c.reach).slice(0, c.most),
  };
}
