import { z } from 'zod';
import { onceFor } from '../onceFor';
import { namedTree, predictRaw, type Tree, treeSchema } from './models/boostedTrees';
import { type RankingFeatureName, rankingFeatureNames, type RankingFeatures } from './rankingFeatures';

/** How much each feature counts; learned by `npm run train`. */
export interface RankingModel {
  /** Linear weights, one a feature. */
  weights: RankingFeatures;
  /** Boosted trees over all features, added to the linear score. */
  trees: readonly Tree[];
}

/** `ranker.json` */
export const RankingModelFile: z.ZodType<RankingModel> = z.strictObject({
  weights: z.strictObject(
    Object.fromEntries(rankingFeatureNames.map((name) => [name, z.number()])) as Record<
      RankingFeatureName,
      z.ZodNumber
    >,
  ),
  trees: z.array(treeSchema(rankingFeatureNames)),
});

/** What is written into `ranker.json`. */
export function rankingModelFile({ weights, trees }: RankingModel): unknown {
  return { weights, trees: trees.map((tree) => namedTree(tree, rankingFeatureNames)) };
}

/**
 * How well a candidate fits, in nats: of two candidates of one question, the one that is e times likelier to be meant
 * stands 1 higher.
 */
export function rankingScore(features: RankingFeatures, { weights, trees }: RankingModel): number {
  return linearScore(features, weights) + predictRaw(trees, toFeatureVector(features));
}

/** The linear score alone: enough to tell which candidates are worth a closer look. */
export function linearScore(features: RankingFeatures, weights: RankingFeatures): number {
  let sum = 0;
  for (const name of rankingFeatureNames) sum += weights[name] * features[name];
  return sum;
}

/** The weights of a model as a vector. */
const weightVector = onceFor((weights: RankingFeatures) => Float64Array.from(toFeatureVector(weights)));

/** `linearScore` of a vector: added up in the same order, and so the same number. */
export function linearScoreOf(vector: Float64Array, weights: RankingFeatures): number {
  const own = weightVector(weights);
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += own[i]! * vector[i]!;
  return sum;
}

/** `rankingScore` of a vector. */
export function rankingScoreOf(vector: Float64Array, { weights, trees }: RankingModel): number {
  return linearScoreOf(vector, weights) + predictRaw(trees, vector);
}

/** The features as a vector, in the order in which the trees index them. */
export function toFeatureVector(features: RankingFeatures): number[] {
  return rankingFeatureNames.map((name) => features[name]);
}
