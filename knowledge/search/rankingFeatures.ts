import type { Family } from '../families';
import type { Hit } from './index/hit';
import type { AttributeMatch } from './attributes';
import type { NearDuplicateCounts } from './nearDuplicates';

/** Families that many people meet have about so many everyday phrases. */
const MANY_EVERYDAY_NAMES = 12;
/** Names of so many words, or of more, count as long. */
const LONG_NAME_WORDS = 30;
/** What is for others is ruled out as by two words. */
const OTHERS_WEIGHT = 2;
/** Counts are capped at this. */
const MAX_COUNT = 2;

/** What is known of a candidate before it is ranked. */
export interface FeatureContext {
  family: Family;
  hit: Hit;
  /** Whether it is one of those that most people come for. */
  common: boolean;
  /** How near the family's meaning is to the question's, about 0 to 1. */
  meaning: number;
  /** How near the nearest of its names is. */
  closest: number;
  actions: AttributeMatch;
  qualifiers: AttributeMatch;
  /** In how many groups of people it is for others than those who are spoken of. */
  forOthers: number;
  nearDuplicates: NearDuplicateCounts;
  /** By how much the best of the candidates is ahead in each of these. */
  gapToBest: GapToBest;
  /** How many words its official name has. */
  nameLength: number;
}

/** How far a candidate is behind the best of all, in shared words, in meaning and in its nearest name. */
export interface GapToBest {
  hit: number;
  meaning: number;
  closest: number;
}

interface RankingFeature {
  /** What it tells, as docs/search.md shows it. */
  doc: string;
  /** About 0 to 2. */
  extract: (context: FeatureContext) => number;
  /**
   * It is another feature and a constant of the question: in a linear score of pairs the two cannot be told apart, so
   * only the trees look at it.
   */
  treesOnly?: true;
}

const capped = (count: number): number => Math.min(MAX_COUNT, count);

/** The ranking features of a candidate; names, order, types and the table of docs/search.md come from here. */
export const rankingFeatureTable = {
  hit: { doc: 'shared words, as the index scores them', extract: ({ hit }) => hit.score },
  question: {
    doc: 'share of the question that the best name explains',
    extract: ({ hit }) => hit.queryCoverage,
  },
  phrase: { doc: 'share of that name that the question covers', extract: ({ hit }) => hit.phraseCoverage },
  pairs: { doc: 'share of neighbouring words found side by side', extract: ({ hit }) => hit.pairs },
  context: {
    doc: 'share explained with field, results and papers',
    extract: ({ hit }) => hit.contextCoverage,
  },
  meaning: { doc: 'closeness of meaning to the family', extract: ({ meaning }) => meaning },
  closest: { doc: 'closeness of meaning to its nearest name', extract: ({ closest }) => closest },
  common: { doc: 'one of those most people come for', extract: ({ common }) => (common ? 1 : 0) },
  everyday: {
    doc: 'how many everyday names it has',
    extract: ({ family }) => Math.min(1, family.everyday.length / MANY_EVERYDAY_NAMES),
  },
  commune: {
    doc: 'handled by wards and communes',
    extract: ({ family }) => (family.main.levels.includes('commune') ? 1 : 0),
  },
  province: {
    doc: 'handled by the city',
    extract: ({ family }) => (family.main.levels.includes('province') ? 1 : 0),
  },
  actionsAgree: {
    doc: 'actions that question and name share',
    extract: ({ actions }) => capped(actions.matched),
  },
  actionsMissing: {
    doc: 'actions that the name lacks',
    extract: ({ actions }) => capped(actions.missing),
  },
  actionsUnasked: {
    doc: 'actions that nobody asked for',
    extract: ({ actions }) => capped(actions.extra),
  },
  qualifiersAgree: {
    doc: 'qualifiers that both share',
    extract: ({ qualifiers }) => capped(qualifiers.matched),
  },
  qualifiersMissing: {
    doc: 'qualifiers that the name lacks',
    extract: ({ qualifiers }) => capped(qualifiers.missing),
  },
  qualifiersUnasked: {
    doc: 'qualifiers that nobody asked for',
    extract: ({ qualifiers }) => capped(qualifiers.extra),
  },
  denied: {
    doc: 'what the question rules out',
    extract: ({ actions, qualifiers, forOthers }) =>
      capped(actions.negated + qualifiers.negated + OTHERS_WEIGHT * forOthers),
  },
  nameLength: {
    doc: 'length of the official name',
    extract: ({ nameLength }) => Math.min(1, nameLength / LONG_NAME_WORDS),
  },
  twinsBeaten: {
    doc: 'near-duplicates that the question decides against',
    extract: ({ nearDuplicates }) => capped(nearDuplicates.first),
  },
  twinsBetter: {
    doc: 'near-duplicates that it decides for',
    extract: ({ nearDuplicates }) => capped(nearDuplicates.rival),
  },
  twinsOpen: {
    doc: 'near-duplicates that it leaves open',
    extract: ({ nearDuplicates }) => capped(nearDuplicates.open),
  },
  hitBehind: {
    doc: 'how far behind the best in shared words',
    extract: ({ gapToBest }) => gapToBest.hit,
    treesOnly: true,
  },
  meaningBehind: {
    doc: 'how far behind the best in meaning',
    extract: ({ gapToBest }) => gapToBest.meaning,
    treesOnly: true,
  },
  closestBehind: {
    doc: 'how far behind the best in the nearest name',
    extract: ({ gapToBest }) => gapToBest.closest,
    treesOnly: true,
  },
} satisfies Record<string, RankingFeature>;

export type RankingFeatureName = keyof typeof rankingFeatureTable;
export type RankingFeatures = Record<RankingFeatureName, number>;

/** In the order of the table, which is that of the vectors. */
export const rankingFeatureNames = Object.keys(rankingFeatureTable) as RankingFeatureName[];

/** Those that the linear score may weigh. */
export const linearFeatureNames = rankingFeatureNames.filter(
  (name) => !('treesOnly' in rankingFeatureTable[name]),
);

const extractors = rankingFeatureNames.map(
  (name): RankingFeature['extract'] => rankingFeatureTable[name].extract,
);

/** The ranking features of one candidate, in the order of the table: dozens of candidates a search are compared by these. */
export function rankingVector(context: FeatureContext): Float64Array {
  const vector = new Float64Array(extractors.length);
  for (let i = 0; i < vector.length; i++) vector[i] = extractors[i]!(context);
  return vector;
}

const twinFeatures = ['twinsBeaten', 'twinsBetter', 'twinsOpen'] as const;
const twinPlaces = twinFeatures.map((name) => rankingFeatureNames.indexOf(name));

/** Puts into the vector of a candidate what was found of its twins since: the others stay. */
export function setNearDuplicates(vector: Float64Array, context: FeatureContext): void {
  for (const place of twinPlaces) vector[place] = extractors[place]!(context);
}

/** A vector by the names of the features. */
export function namedFeatures(vector: Float64Array): RankingFeatures {
  const features = {} as RankingFeatures;
  rankingFeatureNames.forEach((name, i) => (features[name] = vector[i]!));
  return features;
}

/** The ranking features of one candidate by their names. */
export function extractRankingFeatures(context: FeatureContext): RankingFeatures {
  return namedFeatures(rankingVector(context));
}
