import type { Family } from '../families';
import { sumOf, type Tree } from './models/boostedTrees';
import type { Hit } from './index/searchIndex';
import type { TraitFit } from './attributes';
import type { TwinCount } from './nearDuplicates';

/** Families that many people meet have about so many everyday phrases. */
const oftenMet = 12;
/** Names of so many words, or of more, count as long. */
const longName = 30;
/** More than two of a kind tell no more than two. */
const most = 2;

/** What is known of a candidate before it is ranked. */
export interface Fit {
  family: Family;
  hit: Hit;
  /** Whether it is one of those that most people come for. */
  common: boolean;
  /** How near the family's meaning is to the question's, about 0 to 1. */
  meaning: number;
  /** How near the nearest of its names is. */
  closest: number;
  actions: TraitFit;
  qualifiers: TraitFit;
  twins: TwinCount;
  /** By how much the best of the candidates is ahead in each of these. */
  behind: Behind;
  /** How many words its official name has. */
  nameLength: number;
}

/** How far a candidate is behind the best of all, in shared words, in meaning and in its nearest name. */
export interface Behind {
  hit: number;
  meaning: number;
  closest: number;
}

/** What may speak for or against a candidate, in the order of the tables; each is about 0 to 2. */
export const signNames = [
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

export type SignName = (typeof signNames)[number];
export type Signs = Record<SignName, number>;

/** The signs of one candidate. */
export function signsOf({
  family,
  hit,
  common,
  meaning,
  closest,
  actions,
  qualifiers,
  twins,
  nameLength,
  behind,
}: Fit): Signs {
  const { levels } = family.main;
  return {
    hit: hit.score,
    question: hit.question,
    phrase: hit.phrase,
    pairs: hit.pairs,
    context: hit.context,
    meaning,
    closest,
    common: common ? 1 : 0,
    everyday: Math.min(1, family.everyday.length / oftenMet),
    commune: levels.includes('commune') ? 1 : 0,
    province: levels.includes('province') ? 1 : 0,
    actionsAgree: Math.min(most, actions.agree),
    actionsMissing: Math.min(most, actions.missing),
    actionsUnasked: Math.min(most, actions.unasked),
    qualifiersAgree: Math.min(most, qualifiers.agree),
    qualifiersMissing: Math.min(most, qualifiers.missing),
    qualifiersUnasked: Math.min(most, qualifiers.unasked),
    denied: Math.min(most, actions.denied + qualifiers.denied),
    nameLength: Math.min(1, nameLength / longName),
    twinsBeaten: Math.min(most, twins.first),
    twinsBetter: Math.min(most, twins.rival),
    twinsOpen: Math.min(most, twins.open),
    hitBehind: behind.hit,
    meaningBehind: behind.meaning,
    closestBehind: behind.closest,
  };
}

/** How much each sign counts; learned by `npm run calibrate`. */
export interface RankingModel {
  /** A sign by itself. */
  weights: Signs;
  /** What signs tell together, beside that. */
  trees: readonly Tree[];
}

/**
 * How well a candidate fits, in nats: of two candidates of one question, the one that is e times likelier to be meant
 * stands 1 higher.
 */
export function scoreOf(signs: Signs, { weights, trees }: RankingModel): number {
  return roughScoreOf(signs, weights) + sumOf(trees, signNumbers(signs));
}

/** The same by single signs alone: enough to tell which candidates are worth a closer look. */
export function roughScoreOf(signs: Signs, weights: Signs): number {
  return signNames.reduce((sum, name) => sum + weights[name] * signs[name], 0);
}

/** The signs as numbers, in the order in which the trees know them. */
export function signNumbers(signs: Signs): number[] {
  return signNames.map((name) => signs[name]);
}
