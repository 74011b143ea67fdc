import type { PhraseMatcher } from '../../language/phraseMatcher';
import { softmax, topicFeatures, type TopicModel } from '../../language/topicClassifier';
import { seededRandom } from '../seededRandom';
import { SEED } from '../trainer';

export interface TopicExample {
  text: string;
  topic: string;
  /** How much it counts; 1 if not told. */
  weight?: number;
}

export interface TopicHyperparameters {
  epochs: number;
  learningRate: number;
  l2: number;
  /** A feature of fewer examples teaches nothing. */
  minExamples: number;
  /** Share of an example's features that is left out at every step, so that none is relied on alone. */
  dropout: number;
}

export const topicHyperparameters: TopicHyperparameters = {
  epochs: 25,
  learningRate: 0.12,
  l2: 4e-4,
  minExamples: 2,
  dropout: 0.6,
};

/** Features that move no topic by more than this are not worth their place in the file. */
const leastWeight = 0.12;

/**
 * Multinomial logistic regression by small steps (Adagrad); the same examples give the same model.
 * A row's steps are divided by the root of its number of features, so that long stories do not shout.
 */
export function trainTopicClassifier(
  examples: readonly TopicExample[],
  topics: readonly string[],
  concepts?: PhraseMatcher<string>,
  { epochs, learningRate, l2, minExamples, dropout }: TopicHyperparameters = topicHyperparameters,
): TopicModel {
  const rows = examples.map(({ text }) => topicFeatures(text, concepts));
  const counts = new Map<string, number>();
  for (const row of rows) for (const feature of row) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].flatMap(([feature, count]) => (count >= minExamples ? [feature] : []));
  const numbers = new Map(names.map((name, i) => [name, i]));
  const known = rows.map((row) => row.flatMap((feature) => numbers.get(feature) ?? []));
  const wanted = examples.map(({ topic }) => topics.indexOf(topic));
  const width = topics.length;
  const weights = new Float64Array(names.length * width);
  const moved = new Float64Array(names.length * width).fill(1e-2);
  const bias = new Float64Array(width);
  const biasMoved = new Float64Array(width).fill(1e-2);
  const random = seededRandom(SEED);
  for (let step = 0; step < epochs * examples.length; step++) {
    const i = Math.floor(random() * examples.length);
    const row = known[i]!.filter(() => random() >= dropout);
    const chances = softmax(sumsOf(row, weights, bias));
    for (let topic = 0; topic < width; topic++) {
      const miss = (examples[i]!.weight ?? 1) * (chances[topic]! - (topic === wanted[i] ? 1 : 0));
      if (Math.abs(miss) < 1e-4) continue;
      biasMoved[topic]! += miss * miss;
      bias[topic]! -= (learningRate * miss) / Math.sqrt(biasMoved[topic]!);
      for (const feature of row) {
        const at = feature * width + topic;
        const slope = miss + l2 * weights[at]!;
        moved[at]! += slope * slope;
        weights[at]! -= (learningRate * slope) / Math.sqrt(moved[at]!);
      }
    }
  }
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return {
    topics,
    bias: [...bias].map(rounded),
    weights: new Map(
      names.flatMap((name, i) => {
        const own = [...weights.subarray(i * width, (i + 1) * width)].map(rounded);
        return own.some((value) => Math.abs(value) >= leastWeight) ? [[name, own] as const] : [];
      }),
    ),
  };
}

function sumsOf(row: readonly number[], weights: Float64Array, bias: Float64Array): number[] {
  const sums = [...bias];
  for (const feature of row)
    for (let topic = 0; topic < sums.length; topic++) sums[topic]! += weights[feature * sums.length + topic]!;
  return sums;
}
