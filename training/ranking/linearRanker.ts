import {
  linearFeatureNames,
  type RankingFeatures,
  rankingFeatureNames,
} from '../../knowledge/search/rankingFeatures';
import { linearScore, type RankingModel, toFeatureVector } from '../../knowledge/search/rankingModel';
import type { Slopes } from './bins';
import { growTrees, type BoostingParams } from './boosting';
import type { RankingGroup } from './rankingGroup';
import { fitLogistic } from './logistic';

export const rankerGrowth: Partial<BoostingParams> = {
  trees: 150,
  depth: 4,
  learningRate: 0.08,
  minChildSamples: 40,
  l2: 8,
  features: 0.5,
};

/** Learns how much each sign counts by itself, and then what several tell together. */
export function trainRanker(
  contests: readonly RankingGroup[],
  ownGrowth: Partial<BoostingParams> = {},
): RankingModel {
  const weights = fitWeights(contests);
  return { weights, trees: fitTrees(contests, weights, { ...rankerGrowth, ...ownGrowth }) };
}

/**
 * A logistic model of the difference in pairs: whoever is meant should stand above whoever is not. What only trees can
 * use weighs nothing.
 */
export function fitWeights(contests: readonly RankingGroup[], ridge = 0.003): RankingFeatures {
  const differences = contests.flatMap(({ relevant: [best], irrelevant }) =>
    best ? irrelevant.map((other) => linearFeatureNames.map((name) => best[name] - other[name])) : [],
  );
  const spread = linearFeatureNames.map((_, i) => Math.sqrt(meanSquare(differences, i)) || 1);
  // A pair and its mirror image say the same: without a bias one of them is enough.
  const examples = differences.map((difference) => ({
    features: difference.map((value, i) => value / (spread[i] as number)),
    right: true,
  }));
  const { weights } = fitLogistic(examples, { ridge, rounds: 400, rate: 2, bias: false });
  const learned = new Map(
    linearFeatureNames.map((name, i) => [name, (weights[i] as number) / (spread[i] as number)]),
  );
  const entries = rankingFeatureNames.map(
    (name) => [name, Math.round((learned.get(name) ?? 0) * 1000) / 1000] as const,
  );
  return Object.fromEntries(entries) as RankingFeatures;
}

/** Trees that raise the part of the right candidates among all of their question (softmax over each contest). */
function fitTrees(contests: readonly RankingGroup[], weights: RankingFeatures, own: Partial<BoostingParams>) {
  const rows: number[][] = [];
  const start: number[] = [];
  const groups = contests.map(({ relevant, irrelevant }) => {
    const from = rows.length;
    for (const signs of [...relevant, ...irrelevant]) {
      rows.push(toFeatureVector(signs));
      start.push(linearScore(signs, weights));
    }
    return { from, right: relevant.length, to: rows.length };
  });
  const slopesOf = (odds: Float64Array): Slopes => {
    const [gradients, curvatures] = [new Float64Array(odds.length), new Float64Array(odds.length)];
    for (const { from, right, to } of groups) {
      const own = odds.subarray(from, to);
      const best = Math.max(...own);
      const shares = [...own].map((value) => Math.exp(value - best));
      const all = sum(shares);
      const meant = sum(shares.slice(0, right));
      shares.forEach((share, i) => {
        const p = share / all;
        // One of the right ones is enough for a citizen: they are raised together.
        gradients[from + i] = p - (i < right ? share / meant : 0);
        curvatures[from + i] = p * (1 - p);
      });
    }
    return { gradients, curvatures };
  };
  return growTrees(rows, Float64Array.from(start), slopesOf, own);
}

function meanSquare(rows: readonly (readonly number[])[], column: number): number {
  return rows.reduce((total, row) => total + (row[column] as number) ** 2, 0) / Math.max(1, rows.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
