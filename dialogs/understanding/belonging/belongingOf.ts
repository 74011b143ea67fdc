import { type Belonging, type BelongingModel, belongings } from '../../../knowledge/belongingModel';
import type { Family } from '../../../knowledge/families';
import { predictProbability } from '../../../knowledge/search/models/boostedTrees';
import type { TurnAnalysis } from '../turnAnalysis';
import { candidateFeatures } from './candidateFeatures';
import { cueOdds } from './cues';
import { type Pool, poolOf } from './pool';
import { turnFeatures } from './turnFeatures';

/** To which procedure a message belongs while one is in hand; each probability by itself, 0 to 1. */
export type Belongs = Record<Belonging, number> & {
  pool: Pool;
  /** Of what is spoken of, likeliest first; weighed when somebody asks, for mostly one is in hand. */
  picks: () => Rated[];
  /** What may be meant besides, likeliest first; weighed when somebody asks, for mostly the hand is meant. */
  others: () => Rated[];
};

export interface Rated {
  family: Family;
  probability: number;
}

/** @param spokenOf the procedure in hand, or the choices that are open */
export function belongingOf(heard: TurnAnalysis, spokenOf: readonly [Family, ...Family[]]): Belongs {
  const { belonging: model } = heard.knowledge.models;
  const pool = poolOf(heard, spokenOf);
  const turn = turnFeatures(heard, pool, cueOdds(heard.text, model.cues));
  const rated = (families: readonly Family[]): Rated[] =>
    families
      .map((family) => ({ family, probability: chanceOf(heard, { pool, turn, family }, model) }))
      .sort((a, b) => b.probability - a.probability);
  const isSpokenOf = ({ id }: Family): boolean => spokenOf.some((one) => one.id === id);
  const ofTurn = Object.fromEntries(belongings.map((of) => [of, predictProbability(model.turn[of], turn)]));
  return {
    ...(ofTurn as Record<Belonging, number>),
    pool,
    picks: () => rated(spokenOf),
    others: () => rated(pool.families.filter((family) => !isSpokenOf(family))),
  };
}

interface Weighed {
  pool: Pool;
  turn: readonly number[];
  family: Family;
}

function chanceOf(
  heard: TurnAnalysis,
  { pool, turn, family }: Weighed,
  { candidate }: BelongingModel,
): number {
  return predictProbability(candidate, [...candidateFeatures(heard, pool, family), ...turn]);
}
