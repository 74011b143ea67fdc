import { defaultWeights, type Weights } from './searchIndex';

/** What moves a family up or down beside the words it shares with the question. */
export interface Ranking {
  shares: Weights;
  /** Action words: agreeing, asked but missing in the name, in the name but not asked. */
  action: { agree: 0.03; missing: -0.03; unasked: -0.01 };
  /** Qualifiers, likewise. */
  qualifier: { agree: -0.01; missing: -0.03; unasked: -0.01 };
  /** A trait that the question rules out. */
  denied: number;
  /** Nearness of meaning, beside shared words. */
  meaning: number;
  /** One of those that most people come for. */
  common: number;
  /** Filed in the ward or commune (half of it in the province). */
  near: number;
  /** People have everyday names for it, so people meet it. */
  everyday: number;
  /** How many families the words alone may bring in. */
  considered: number;
}

export const defaultRanking: Ranking = {
  shares: defaultWeights,
  action: { agree: 0.03, missing: -0.03, unasked: -0.01 },
  qualifier: { agree: -0.01, missing: -0.03, unasked: -0.01 },
  denied: -0.12,
  meaning: 0.3,
  common: 0.05,
  near: 0.05,
  everyday: 0.11,
  considered: 40,
};
