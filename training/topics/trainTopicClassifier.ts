import { softmax, topicFeatures, type TopicModel } from '../../language/topicClassifier';
import { seededRandom } from '../seededRandom';
import { SEED } from '../trainer';
import { featureRows, hundredths, keptWeights } from './featureRows';
import { RunningMean } from './runningMean';

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
  /** Share of the steps, the last ones, over which weights are averaged; 0 takes them as they are in the end. */
  averaged: number;
}

export const topicHyperparameters: TopicHyperparameters = {
  epochs: 25,
  learningRate: 0.12,
  l2: 4e-4,
  minExamples: 2,
  dropout: 0.6,
  averaged: 0,
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
  featuresOf: (text: string) => readonly string[] = topicFeatures,
  { epochs, learningRate, l2, minExamples, dropout, averaged }: TopicHyperparameters = topicHyperparameters,
): TopicModel {
  const { names, rows: known } = featureRows(
    examples.map(({ text }) => featuresOf(text)),
    minExamples,
  );
  const wanted = examples.map(({ topic }) => topics.indexOf(topic));
  const width = topics.length;
  const weights = new Float64Array(names.length * width);
  const moved = new Float64Array(names.length * width).fill(1e-2);
  const bias = new Float64Array(width);
  const biasMoved = new Float64Array(width).fill(1e-2);
  const random = seededRandom(SEED);
  const steps = epochs * examples.length;
  const mean = new RunningMean(weights, bias);
  const row = new Int32Array(known.reduce((most, { length }) => Math.max(most, length), 0));
  for (let step = 0; step < steps; step++) {
    const i = Math.floor(random() * examples.length);
    let length = 0;
    for (const feature of known[i]!) if (random() >= dropout) row[length++] = feature * width;
    const read = row.subarray(0, length);
    const chances = softmax(sumsOf(read, weights, bias));
    const misses = chances.flatMap((chance, topic) => {
      const miss = (examples[i]!.weight ?? 1) * (chance - (topic === wanted[i] ? 1 : 0));
      return Math.abs(miss) < 1e-4 ? [] : [[topic, miss] as const];
    });
    for (const [topic, miss] of misses) {
      biasMoved[topic]! += miss * miss;
      bias[topic]! -= (learningRate * miss) / Math.sqrt(biasMoved[topic]!);
    }
    for (const from of read)
      for (const [topic, miss] of misses) {
        const at = from + topic;
        const slope = miss + l2 * weights[at]!;
        moved[at]! += slope * slope;
        weights[at]! -= (learningRate * slope) / Math.sqrt(moved[at]!);
      }
    if (step % stepsBetweenMeans === 0 && step >= steps * (1 - averaged)) mean.add();
  }
  mean.take();
  return {
    topics,
    bias: [...bias].map(hundredths),
    weights: keptWeights(names, weights, width, leastWeight),
  };
}

/** Every so many steps the weights are added to their mean. */
const stepsBetweenMeans = 2_000;

/** @param row where the weights of its features begin */
function sumsOf(row: Int32Array, weights: Float64Array, bias: Float64Array): number[] {
  const sums = [...bias];
  for (const from of row)
    for (let topic = 0; topic < sums.length; topic++) sums[topic]! += weights[from + topic]!;
  return sums;
}
