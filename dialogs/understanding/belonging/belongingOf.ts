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
  /** What may be meant beside the one in hand, likeliest first; weighed when somebody asks, for mostly the hand is meant. */
  others: () => { family: Family; probability: number }[];
};

/** @param hand the procedure in hand */
export function belongingOf(heard: TurnAnalysis, hand: Family): Belongs {
  const { belonging: model } = heard.knowledge.models;
  const pool = poolOf(heard, hand);
  const turn = turnFeatures(heard, pool, cueOdds(heard.text, model.cues));
  const others = (): ReturnType<Belongs['others']> =>
    pool.families
      .filter(({ id }) => id !== hand.id)
      .map((family) => ({ family, probability: chanceOf(heard, { pool, turn, family }, model) }))
      .sort((a, b) => b.probability - a.probability);
  const ofTurn = Object.fromEntries(belongings.map((of) => [of, predictProbability(model.turn[of], turn)]));
  return { ...(ofTurn as Record<Belonging, number>), pool, others };
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
