import type { BoostedTrees, Tree } from '../../knowledge/search/models/boostedTrees';
import { seededRandom } from '../seededRandom';
import { SEED } from '../trainer';
import { Bins, type Slopes } from './bins';
import type { Example } from './logistic';

export interface BoostingParams {
  trees: number;
  /** How many questions deep a tree may be. */
  depth: number;
  /** How far each tree goes towards what is left to explain. */
  learningRate: number;
  /** Fewest examples in a leaf. */
  minChildSamples: number;
  /** How strongly leaves are drawn to zero. */
  l2: number;
  /** Share of the features that each tree may ask about. */
  features: number;
}

export const defaultParams: BoostingParams = {
  trees: 160,
  depth: 3,
  learningRate: 0.06,
  minChildSamples: 20,
  l2: 5,
  features: 0.5,
};

/** Gradient boosting of small trees on the log-odds of single examples (second-order, as usual). */
export function trainBoostedTrees(
  examples: readonly Example[],
  growth: Partial<BoostingParams> = {},
): BoostedTrees {
  const weightOf = (i: number): number => examples[i]?.weight ?? 1;
  const total = (some: readonly Example[]): number =>
    some.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
  const share = total(examples.filter(({ right }) => right)) / Math.max(1, total(examples));
  const bias = rounded(Math.log((share + 1e-6) / (1 - share + 1e-6)));
  const slopesOf = (odds: Float64Array): Slopes => {
    const chances = odds.map((value) => 1 / (1 + Math.exp(-value)));
    return {
      gradients: chances.map((p, i) => weightOf(i) * (p - (examples[i]?.right ? 1 : 0))),
      curvatures: chances.map((p, i) => weightOf(i) * p * (1 - p)),
    };
  };
  const rows = examples.map(({ features }) => features);
  const start = new Float64Array(rows.length).fill(bias);
  return { bias, trees: growTrees(rows, start, slopesOf, growth) };
}

/**
 * Grows trees one after the other, each towards what those before have left; the same rows give the same trees.
 * @param start the odds to begin with, a number a row
 * @param slopesOf where the loss falls at these odds
 */
export function growTrees(
  rows: readonly (readonly number[])[],
  start: Float64Array,
  slopesOf: (odds: Float64Array) => Slopes,
  growth: Partial<BoostingParams> = {},
): Tree[] {
  const plan = { ...defaultParams, ...growth };
  const bins = new Bins(rows);
  const odds = Float64Array.from(start);
  const random = seededRandom(SEED);
  const everyRow = Int32Array.from(rows.keys());
  return Array.from({ length: plan.trees }, () => {
    const slopes = slopesOf(odds);
    const allowed = bins.features.filter(() => random() < plan.features);
    const grow = (members: Int32Array, left: number): Tree => {
      const split = left > 0 ? bestSplit(members, slopes, allowed, bins, plan) : null;
      if (!split) return leaf(members, slopes, odds, plan);
      const { feature, upTo } = split;
      const goesLeft = (row: number): boolean => bins.at(row, feature) <= upTo;
      return [
        feature,
        bins.limit(feature, upTo),
        grow(members.filter(goesLeft), left - 1),
        grow(
          members.filter((row) => !goesLeft(row)),
          left - 1,
        ),
      ];
    };
    return grow(everyRow, plan.depth);
  });
}

/** Gives the members their new odds on the way. */
function leaf(
  members: Int32Array,
  slopes: Slopes,
  odds: Float64Array,
  { learningRate, l2 }: BoostingParams,
): number {
  const { gradient, curvature } = totals(members, slopes);
  const value = rounded((-learningRate * gradient) / (curvature + l2));
  for (const row of members) odds[row]! += value;
  return value;
}

function totals(members: Int32Array, { gradients, curvatures }: Slopes) {
  let [gradient, curvature] = [0, 0];
  for (const row of members) {
    gradient += gradients[row]!;
    curvature += curvatures[row]!;
  }
  return { gradient, curvature };
}

interface Split {
  feature: number;
  /** The last bin that goes left. */
  upTo: number;
  gain: number;
}

function bestSplit(
  members: Int32Array,
  slopes: Slopes,
  allowed: readonly number[],
  bins: Bins,
  { minChildSamples, l2 }: BoostingParams,
): Split | null {
  const { gradient, curvature } = totals(members, slopes);
  const worth = (g: number, c: number): number => (g * g) / (c + l2);
  let best: Split | null = null;
  for (const feature of allowed) {
    const { sizes, gradients, curvatures } = bins.sums(feature, members, slopes);
    let [g, c, n] = [0, 0, 0];
    for (let bin = 0; bin < sizes.length - 1; bin++) {
      g += gradients[bin]!;
      c += curvatures[bin]!;
      n += sizes[bin]!;
      if (n < minChildSamples || members.length - n < minChildSamples) continue;
      const gain = worth(g, c) + worth(gradient - g, curvature - c) - worth(gradient, curvature);
      if (gain > (best?.gain ?? 1e-3)) best = { feature, upTo: bin, gain };
    }
  }
  return best;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
