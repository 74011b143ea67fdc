import { FeatureWeights } from '../../language/featureWeights';
import type { TopicModel } from '../../language/topicClassifier';

/** Features that move no topic by more than this are not worth their place in the file. */
const leastWeight = 0.12;
/** Weights as small as this add nothing but length. */
const slightWeight = 0.03;

/** One model that says what several of the same topics say in the mean (of their log-odds). */
export function meanModel(models: readonly [TopicModel, ...TopicModel[]]): TopicModel {
  const { topics } = models[0];
  const share = 1 / models.length;
  const sums = new Map<string, number[]>();
  for (const { weights } of models)
    for (const [feature, own] of weights) {
      const sum = sums.get(feature) ?? topics.map(() => 0);
      own.forEach((weight, topic) => (sum[topic]! += weight * share));
      sums.set(feature, sum);
    }
  const bias = topics.map((_, topic) => models.reduce((sum, one) => sum + one.bias[topic]! * share, 0));
  return {
    topics,
    bias: bias.map(rounded),
    weights: new FeatureWeights(
      [...sums]
        .map(([feature, sum]) => [feature, sum.map(withoutSlight)] as const)
        .filter(([, sum]) => sum.some((weight) => Math.abs(weight) >= leastWeight)),
    ),
  };
}

function withoutSlight(value: number): number {
  return Math.abs(value) < slightWeight ? 0 : rounded(value);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
