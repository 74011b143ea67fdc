import calibration from '../data/calibration.json';
import type { Candidate, Findings } from './finder';

/** What speaks for and against the first candidate; each about 0 to 1. */
export interface Evidence {
  score: number;
  /** How far the next one is behind. */
  gap: number;
  question: number;
  phrase: number;
  pairs: number;
  all: number;
  context: number;
  /** How much the explained words tell: little for a question of common words only. */
  mass: number;
  /** Rivals that explain the question as well, while the name says more than was asked. */
  rivals: number;
  /** Nearness of meaning. */
  meaning: number;
  /** Share of the subject's words that the knowledge has ever heard of. */
  known: number;
  /** Share of its neighbouring words that the knowledge has side by side. */
  knownPairs: number;
  /** Most people come for this one, and not for the next. */
  common: number;
  /** Families that explain the subject wholly, on a logarithmic scale. */
  breadth: number;
  /** The same when the question names no action. */
  bareBreadth: number;
  /** How many words speak of a subject; ten or more count as 1. */
  length: number;
  /** The question is the name, hardly more and hardly less. */
  exact: number;
  actionMissing: number;
  actionUnasked: number;
  qualifierMissing: number;
  qualifierUnasked: number;
}

export type EvidenceName = keyof Evidence;

/** A logistic model over the evidence. */
export interface LogisticModel {
  bias: number;
  weights: Record<EvidenceName, number>;
}

/** What was learned from questions; written by `npm run calibrate`. */
export interface Calibration {
  /** "The first candidate is right." */
  right: LogisticModel;
  /** "The question is about some procedure at all." */
  inScope: LogisticModel;
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

export const shippedCalibration: Calibration = calibration;

/** Rarity, in nats, from which on more words add no more trust. */
const enough = 14;
/** Candidates this far below the first are not offered, and at most so many are. */
const reach = 0.2;
const mostOffered = 5;

export function judge(findings: Findings, { right, inScope }: Calibration = shippedCalibration): Judgement {
  const evidence = evidenceOf(findings);
  const [first] = findings.candidates;
  if (!first || !evidence) return { confidence: 0, inScope: 0, shortlist: [] };
  return {
    confidence: probability(right, evidence),
    inScope: probability(inScope, evidence),
    shortlist: findings.candidates.filter(({ score }) => score >= first.score - reach).slice(0, mostOffered),
  };
}

function probability({ bias, weights }: LogisticModel, evidence: Evidence): number {
  const sum = evidenceNames.reduce((total, name) => total + weights[name] * evidence[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The evidence for the first candidate; null when there is none. */
export function evidenceOf({
  candidates,
  question: asked,
  known,
  knownPairs,
  breadth,
  bare,
}: Findings): Evidence | null {
  const [first, ...others] = candidates;
  if (!first) return null;
  const { question, phrase, pairs, all, context, mass } = first.hit;
  const rivals = others.filter(
    ({ hit, score }) => hit.question >= question - 0.03 && score > first.score - reach,
  );
  const broad = Math.log1p(Math.max(0, breadth - 1)) / Math.log(40);
  return {
    score: first.score,
    gap: Math.min(0.2, first.score - (others[0]?.score ?? 0)) * 5,
    question,
    phrase,
    pairs,
    all,
    context,
    mass: Math.min(1, mass / enough),
    rivals: (Math.log1p(rivals.length) / Math.log(10)) * (1 - phrase),
    meaning: first.meaning,
    known,
    knownPairs,
    common: first.common && !others[0]?.common ? 1 : 0,
    breadth: broad,
    bareBreadth: bare ? broad : 0,
    length: Math.min(1, asked.query.filter(({ weight }) => weight >= 1).length / 10),
    exact: question > 0.9 && phrase > 0.9 ? 1 : 0,
    actionMissing: Math.min(1, first.actions.missing),
    actionUnasked: Math.min(2, first.actions.unasked) / 2,
    qualifierMissing: Math.min(1, first.qualifiers.missing),
    qualifierUnasked: Math.min(2, first.qualifiers.unasked) / 2,
  };
}

export const evidenceNames: readonly EvidenceName[] = [
  'score',
  'gap',
  'question',
  'phrase',
  'pairs',
  'all',
  'context',
  'mass',
  'rivals',
  'meaning',
  'known',
  'knownPairs',
  'common',
  'breadth',
  'bareBreadth',
  'length',
  'exact',
  'actionMissing',
  'actionUnasked',
  'qualifierMissing',
  'qualifierUnasked',
];
