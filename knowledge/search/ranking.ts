import { defaultWeights, type Weights } from './searchIndex';

/** What moves a family up or down beside the words it shares with the question. */
export interface Ranking {
  shares: Weights;
  /** Action words: agreeing, asked but missing in the name, in the name but not asked. */
  action: { agree: number; missing: number; unasked: number };
  /** Qualifiers, likewise. */
  qualifier: { agree: number; missing: number; unasked: number };
  /** A trait that the question rules out. */
  denied: number;
  /** Filed in the ward or commune (half of it in the province). */
  near: number;
  /** People have everyday names for it, so people meet it. */
  everyday: number;
  /** How many families the words alone may bring in. */
  considered: number;
}

export const defaultRanking: Ranking = {
  shares: defaultWeights,
  action: { agree: 0.06, missing: -0.03, unasked: -0.02 },
  qualifier: { agree: 0.05, missing: -0.03, unasked: -0.05 },
  denied: -0.12,
  near: 0.06,
  everyday: 0.05,
  considered: 40,
};
