import type { Candidate, SearchResult } from './finder';
import { logOdds, type WordClassifier } from './models/textClassifier';
import { type RankingFeatureName, rankingFeatureTable } from './rankingFeatures';

/** What the words of a message say by themselves. */
export interface ScopeClassifiers {
  /** It is a question to an office. */
  scope: WordClassifier;
  /** It is too broad for one answer. */
  broad: WordClassifier;
}

/** Rarity, in nats, from which on more words add no more trust. */
const SATURATING_IDF_MASS = 14;
/** Nats behind which a rival is none. */
const RIVAL_MAX_SCORE_GAP = 3;
const MAX_SCORE_GAP = 4;

/** What the confidence features are taken from. */
interface ConfidenceContext {
  search: SearchResult;
  words: ScopeClassifiers;
  first: Candidate;
  next: Candidate | undefined;
  others: readonly Candidate[];
}

interface ConfidenceFeature {
  /** What it tells, as docs/search.md shows it. */
  doc: string;
  /** About 0 to 1, unless told otherwise. */
  extract: (context: ConfidenceContext) => number;
}

/** A ranking feature of the first candidate speaks for it here, too. */
function ofFirst(name: RankingFeatureName): ConfidenceFeature {
  return {
    doc: `of the first: ${rankingFeatureTable[name].doc}`,
    extract: ({ first }) => first.features[name],
  };
}

/** By how much the first is ahead of (or behind) the best of the others. */
function lead(of: string, value: (candidate: Candidate) => number): ConfidenceFeature {
  return {
    doc: `lead of the first in ${of}`,
    extract: ({ first, others }) => value(first) - Math.max(0, ...others.map(value)),
  };
}

/** Families that explain the subject wholly, on a logarithmic scale. */
function breadthOf({ breadth }: SearchResult): number {
  return Math.log1p(Math.max(0, breadth - 1)) / Math.log(40);
}

/** What speaks for and against the first candidate; names, order, types and the table of docs/search.md come from here. */
export const confidenceFeatureTable = {
  score: { doc: 'score of the first, in nats', extract: ({ first }) => first.score },
  gap: {
    doc: 'how far the next is behind, in nats, at most 4',
    extract: ({ first, next }) => (next ? Math.min(MAX_SCORE_GAP, first.score - next.score) : MAX_SCORE_GAP),
  },
  share: {
    doc: 'part of the first in what speaks for all',
    extract: ({ search, first }) =>
      1 / search.candidates.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0),
  },
  question: ofFirst('question'),
  phrase: ofFirst('phrase'),
  pairs: ofFirst('pairs'),
  all: { doc: 'share that all its names explain together', extract: ({ first }) => first.hit.familyCoverage },
  context: ofFirst('context'),
  mass: {
    doc: 'how much the explained words tell',
    extract: ({ first }) => Math.min(1, first.hit.idfMass / SATURATING_IDF_MASS),
  },
  meaning: ofFirst('meaning'),
  closest: ofFirst('closest'),
  questionAhead: lead('share of the question', ({ hit }) => hit.queryCoverage),
  phraseAhead: lead('share of its name', ({ hit }) => hit.phraseCoverage),
  pairsAhead: lead('neighbouring words', ({ hit }) => hit.pairs),
  allAhead: lead('share by all names', ({ hit }) => hit.familyCoverage),
  contextAhead: lead('share with context', ({ hit }) => hit.contextCoverage),
  meaningAhead: lead('meaning', ({ meaning }) => meaning),
  closestAhead: lead('its nearest name', ({ closest }) => closest),
  doubt: {
    doc: 'entropy of the candidates, in nats: 0 when all speaks for one',
    extract: ({ search }) => entropyOf(search.candidates),
  },
  exact: {
    doc: 'the question is the name, hardly more and hardly less',
    extract: ({ first: { hit } }) => (hit.queryCoverage > 0.9 && hit.phraseCoverage > 0.9 ? 1 : 0),
  },
  official: { doc: 'the best name is an official one', extract: ({ first }) => (first.hit.official ? 1 : 0) },
  everyday: ofFirst('everyday'),
  commune: ofFirst('commune'),
  province: ofFirst('province'),
  common: ofFirst('common'),
  nextCommon: {
    doc: 'the next is one of those most people come for',
    extract: ({ next }) => (next?.common ? 1 : 0),
  },
  rivals: {
    doc: 'how many explain the question as well, while the name says more',
    extract: ({ first, others }) => {
      const rivals = others.filter(
        ({ hit, score }) =>
          hit.queryCoverage >= first.hit.queryCoverage - 0.03 && score > first.score - RIVAL_MAX_SCORE_GAP,
      );
      return (Math.log1p(rivals.length) / Math.log(10)) * (1 - first.hit.phraseCoverage);
    },
  },
  twinsBeaten: ofFirst('twinsBeaten'),
  twinsBetter: ofFirst('twinsBetter'),
  twinsOpen: ofFirst('twinsOpen'),
  actionsAgree: ofFirst('actionsAgree'),
  actionsMissing: ofFirst('actionsMissing'),
  actionsUnasked: ofFirst('actionsUnasked'),
  qualifiersAgree: ofFirst('qualifiersAgree'),
  qualifiersMissing: ofFirst('qualifiersMissing'),
  qualifiersUnasked: ofFirst('qualifiersUnasked'),
  nameLength: ofFirst('nameLength'),
  known: { doc: 'share of words that the knowledge has heard of', extract: ({ search }) => search.known },
  knownPairs: {
    doc: 'share of neighbours that it has side by side',
    extract: ({ search }) => search.knownPairs,
  },
  breadth: {
    doc: 'how many families explain the subject wholly',
    extract: ({ search }) => breadthOf(search),
  },
  bareBreadth: {
    doc: 'the same where the question names no action',
    extract: ({ search }) => (search.bare ? breadthOf(search) : 0),
  },
  length: {
    doc: 'words that speak of a subject, ten and more as 1',
    extract: ({ search }) =>
      Math.min(1, search.question.terms.filter(({ weight }) => weight >= 1).length / 10),
  },
  marked: {
    doc: 'share of words typed with marks',
    extract: ({ search: { question } }) =>
      question.words.filter(({ hasDiacritics }) => hasDiacritics).length / Math.max(1, question.words.length),
  },
  facets: {
    doc: 'parts of a procedure asked for, three and more as 1',
    extract: ({ search }) => Math.min(1, search.question.facets.length / 3),
  },
  scopeWords: {
    doc: 'its words speak of an office, in log-odds',
    extract: ({ search, words }) => logOdds(words.scope, search.question.words),
  },
  broadWords: {
    doc: 'its words are too broad for one answer, in log-odds',
    extract: ({ search, words }) => logOdds(words.broad, search.question.words),
  },
} satisfies Record<string, ConfidenceFeature>;

export type ConfidenceFeatureName = keyof typeof confidenceFeatureTable;
export type ConfidenceFeatures = Record<ConfidenceFeatureName, number>;

/** In the order of the table, which is that of the vectors. */
export const confidenceFeatureNames = Object.keys(confidenceFeatureTable) as ConfidenceFeatureName[];

/** The features of the first candidate, in the order of the table; null when there is none. */
export function confidenceVector(search: SearchResult, words: ScopeClassifiers): number[] | null {
  const [first, ...others] = search.candidates;
  if (!first) return null;
  const context: ConfidenceContext = { search, words, first, next: others[0], others };
  return confidenceFeatureNames.map((name) => confidenceFeatureTable[name].extract(context));
}

/** The same by their names. */
export function extractConfidenceFeatures(
  search: SearchResult,
  words: ScopeClassifiers,
): ConfidenceFeatures | null {
  const vector = confidenceVector(search, words);
  return (
    vector &&
    (Object.fromEntries(confidenceFeatureNames.map((name, i) => [name, vector[i]])) as ConfidenceFeatures)
  );
}

/** The entropy of the candidates' shares, in nats. */
function entropyOf(candidates: readonly Candidate[]): number {
  const best = Math.max(...candidates.map(({ score }) => score));
  const shares = candidates.map(({ score }) => Math.exp(score - best));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.reduce((sum, share) => sum - (share / total) * Math.log(share / total + 1e-12), 0);
}

/** The features as numbers, in the order of the table. */
export function toConfidenceVector(features: ConfidenceFeatures): number[] {
  return confidenceFeatureNames.map((name) => features[name]);
}
