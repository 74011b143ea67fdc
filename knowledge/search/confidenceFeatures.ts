import type { Candidate, SearchResult } from './finder';
import { logOdds, type TextClassifier } from './models/textClassifier';

/** What the words of a message say by themselves. */
export interface ScopeClassifiers {
  /** It is a question to an office. */
  scope: TextClassifier;
  /** It is too broad for one answer. */
  broad: TextClassifier;
}

/** What speaks for and against the first candidate; each about 0 to 1, unless told otherwise. */
export interface ConfidenceFeatures {
  /** In nats. */
  score: number;
  /** How far the next one is behind, in nats, at most 4. */
  gap: number;
  /** Its part of what speaks for all candidates together. */
  share: number;
  question: number;
  phrase: number;
  pairs: number;
  all: number;
  context: number;
  /** How much the explained words tell: little for a question of common words only. */
  mass: number;
  meaning: number;
  /** Nearness of the nearest name. */
  closest: number;
  /** By how much it is ahead of (or behind) the best of the others in each of these. */
  questionAhead: number;
  phraseAhead: number;
  pairsAhead: number;
  allAhead: number;
  contextAhead: number;
  meaningAhead: number;
  closestAhead: number;
  /** How evenly the candidates share what speaks for them: 0 when all speaks for one, 1 and more for three and more. */
  doubt: number;
  /** The question is the name, hardly more and hardly less. */
  exact: number;
  official: number;
  everyday: number;
  commune: number;
  province: number;
  /** One of those most people come for; and the next one. */
  common: number;
  nextCommon: number;
  /** Rivals that explain the question as well, while the name says more than was asked. */
  rivals: number;
  twinsBeaten: number;
  twinsBetter: number;
  twinsOpen: number;
  actionsAgree: number;
  actionsMissing: number;
  actionsUnasked: number;
  qualifiersAgree: number;
  qualifiersMissing: number;
  qualifiersUnasked: number;
  nameLength: number;
  /** Share of the subject's words that the knowledge has ever heard of. */
  known: number;
  /** Share of its neighbouring words that the knowledge has side by side. */
  knownPairs: number;
  /** Families that explain the subject wholly, on a logarithmic scale. */
  breadth: number;
  /** The same when the question names no action. */
  bareBreadth: number;
  /** How many words speak of a subject; ten or more count as 1. */
  length: number;
  /** Share of the words that were typed with marks. */
  marked: number;
  /** How many parts of a procedure the question asks for; three or more count as 1. */
  facets: number;
  /** What its words say by themselves, in log-odds. */
  scopeWords: number;
  broadWords: number;
}

export type ConfidenceFeatureName = keyof ConfidenceFeatures;

/** Rarity, in nats, from which on more words add no more trust. */
const SATURATING_IDF_MASS = 14;
/** Nats behind which a rival is none. */
const RIVAL_MAX_SCORE_GAP = 3;
const MAX_SCORE_GAP = 4;

/** The evidence for the first candidate; null when there is none. */
export function extractConfidenceFeatures(
  findings: SearchResult,
  { scope, broad }: ScopeClassifiers,
): ConfidenceFeatures | null {
  const { candidates, question: asked, known, knownPairs, breadth, bare } = findings;
  const [first, ...others] = candidates;
  if (!first) return null;
  const { queryCoverage, phraseCoverage, familyCoverage, idfMass } = first.hit;
  const [next] = others;
  const breadthOnScale = Math.log1p(Math.max(0, breadth - 1)) / Math.log(40);
  const rivals = others.filter(
    ({ hit, score }) =>
      hit.queryCoverage >= queryCoverage - 0.03 && score > first.score - RIVAL_MAX_SCORE_GAP,
  );
  const ahead = (value: (candidate: Candidate) => number): number =>
    value(first) - Math.max(0, ...others.map(value));
  return {
    // The top candidate's ranking features double as confidence features (20 of 46).
    ...first.features,
    score: first.score,
    gap: next ? Math.min(MAX_SCORE_GAP, first.score - next.score) : MAX_SCORE_GAP,
    share: 1 / candidates.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0),
    all: familyCoverage,
    mass: Math.min(1, idfMass / SATURATING_IDF_MASS),
    questionAhead: ahead(({ hit }) => hit.queryCoverage),
    phraseAhead: ahead(({ hit }) => hit.phraseCoverage),
    pairsAhead: ahead(({ hit }) => hit.pairs),
    allAhead: ahead(({ hit }) => hit.familyCoverage),
    contextAhead: ahead(({ hit }) => hit.contextCoverage),
    meaningAhead: ahead(({ meaning }) => meaning),
    closestAhead: ahead(({ closest }) => closest),
    doubt: entropyOf(candidates),
    exact: queryCoverage > 0.9 && phraseCoverage > 0.9 ? 1 : 0,
    official: first.hit.official ? 1 : 0,
    nextCommon: next?.common ? 1 : 0,
    rivals: (Math.log1p(rivals.length) / Math.log(10)) * (1 - phraseCoverage),
    known,
    knownPairs,
    breadth: breadthOnScale,
    bareBreadth: bare ? breadthOnScale : 0,
    length: Math.min(1, asked.terms.filter(({ weight }) => weight >= 1).length / 10),
    marked: asked.words.filter(({ hasDiacritics }) => hasDiacritics).length / Math.max(1, asked.words.length),
    facets: Math.min(1, asked.facets.length / 3),
    scopeWords: logOdds(scope, asked.words),
    broadWords: logOdds(broad, asked.words),
  };
}

/** The entropy of the candidates' shares, in nats. */
function entropyOf(candidates: readonly Candidate[]): number {
  const best = Math.max(...candidates.map(({ score }) => score));
  const shares = candidates.map(({ score }) => Math.exp(score - best));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.reduce((sum, share) => sum - (share / total) * Math.log(share / total + 1e-12), 0);
}

/** The evidence as numbers, in the order in which the models know it. */
export function toConfidenceVector(evidence: ConfidenceFeatures): number[] {
  return confidenceFeatureNames.map((name) => evidence[name]);
}

/** The order of the numbers; a model learned in another order must be learned anew. */
export const confidenceFeatureNames: readonly ConfidenceFeatureName[] = [
  'score',
  'gap',
  'share',
  'question',
  'phrase',
  'pairs',
  'all',
  'context',
  'mass',
  'meaning',
  'closest',
  'questionAhead',
  'phraseAhead',
  'pairsAhead',
  'allAhead',
  'contextAhead',
  'meaningAhead',
  'closestAhead',
  'doubt',
  'exact',
  'official',
  'everyday',
  'commune',
  'province',
  'common',
  'nextCommon',
  'rivals',
  'twinsBeaten',
  'twinsBetter',
  'twinsOpen',
  'actionsAgree',
  'actionsMissing',
  'actionsUnasked',
  'qualifiersAgree',
  'qualifiersMissing',
  'qualifiersUnasked',
  'nameLength',
  'known',
  'knownPairs',
  'breadth',
  'bareBreadth',
  'length',
  'marked',
  'facets',
  'scopeWords',
  'broadWords',
];
