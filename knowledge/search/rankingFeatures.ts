import type { Family } from '../families';
import type { Hit } from './index/hit';
import type { AttributeMatch } from './attributes';
import type { NearDuplicateCounts } from './nearDuplicates';

/** Families that many people meet have about so many everyday phrases. */
const MANY_EVERYDAY_NAMES = 12;
/** Names of so many words, or of more, count as long. */
const LONG_NAME_WORDS = 30;
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

/** The ranking features of a candidate, in the order of the models; each is about 0 to 2. */
export const rankingFeatureNames = [
  'hit',
  'question',
  'phrase',
  'pairs',
  'context',
  'meaning',
  'closest',
  'common',
  'everyday',
  'commune',
  'province',
  'actionsAgree',
  'actionsMissing',
  'actionsUnasked',
  'qualifiersAgree',
  'qualifiersMissing',
  'qualifiersUnasked',
  'denied',
  'nameLength',
  'twinsBeaten',
  'twinsBetter',
  'twinsOpen',
  'hitBehind',
  'meaningBehind',
  'closestBehind',
] as const;

export type RankingFeatureName = (typeof rankingFeatureNames)[number];
export type RankingFeatures = Record<RankingFeatureName, number>;

/** The ranking features of one candidate. */
export function extractRankingFeatures({
  family,
  hit,
  common,
  meaning,
  closest,
  actions,
  qualifiers,
  nearDuplicates,
  nameLength,
  gapToBest,
}: FeatureContext): RankingFeatures {
  const { levels } = family.main;
  return {
    hit: hit.score,
    question: hit.queryCoverage,
    phrase: hit.phraseCoverage,
    pairs: hit.pairs,
    context: hit.contextCoverage,
    meaning,
    closest,
    common: common ? 1 : 0,
    everyday: Math.min(1, family.everyday.length / MANY_EVERYDAY_NAMES),
    commune: levels.includes('commune') ? 1 : 0,
    province: levels.includes('province') ? 1 : 0,
    actionsAgree: Math.min(MAX_COUNT, actions.matched),
    actionsMissing: Math.min(MAX_COUNT, actions.missing),
    actionsUnasked: Math.min(MAX_COUNT, actions.extra),
    qualifiersAgree: Math.min(MAX_COUNT, qualifiers.matched),
    qualifiersMissing: Math.min(MAX_COUNT, qualifiers.missing),
    qualifiersUnasked: Math.min(MAX_COUNT, qualifiers.extra),
    denied: Math.min(MAX_COUNT, actions.negated + qualifiers.negated),
    nameLength: Math.min(1, nameLength / LONG_NAME_WORDS),
    twinsBeaten: Math.min(MAX_COUNT, nearDuplicates.first),
    twinsBetter: Math.min(MAX_COUNT, nearDuplicates.rival),
    twinsOpen: Math.min(MAX_COUNT, nearDuplicates.open),
    hitBehind: gapToBest.hit,
    meaningBehind: gapToBest.meaning,
    closestBehind: gapToBest.closest,
  };
}
