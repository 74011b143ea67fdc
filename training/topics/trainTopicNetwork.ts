import { FeatureWeights } from '../../language/featureWeights';
import { shareOf, type TopicNetwork } from '../../language/topicNetwork';
import { seededRandom } from '../seededRandom';
import { SEED } from '../trainer';
import { type NetworkExample, type NetworkHyperparameters, NetworkLearner } from './networkLearner';
import type { TopicExample } from './trainTopicClassifier';

/** What a network reads of a text. */
export interface NetworkReading {
  featuresOf: (text: string) => readonly string[];
  /** Which of the features it learns from; all of them say how long the text is. */
  uses: (feature: string) => boolean;
}

/** Every so many steps the weights are added to their mean. */
const STEPS_BETWEEN_MEANS = 4_000;
/** Features that move no unit by more than this are not worth their place in the file. */
const LEAST_WEIGHT = 0.05;

/** Learns a network by small steps; the same examples give the same network. */
export function trainTopicNetwork(
  examples: readonly TopicExample[],
  topics: readonly string[],
  reading: NetworkReading,
  hyperparameters: NetworkHyperparameters,
): TopicNetwork {
  const { units, epochs, minExamples, averaged } = hyperparameters;
  const { names, read } = readAll(examples, topics, reading, minExamples);
  const random = seededRandom(SEED);
  const learner = new NetworkLearner(
    { features: names.length, topics: topics.length },
    hyperparameters,
    random,
  );
  const steps = epochs * read.length;
  for (let step = 0; step < steps; step++) {
    learner.learn(read[Math.floor(random() * read.length)] as NetworkExample);
    if (step % STEPS_BETWEEN_MEANS === 0 && step >= steps * (1 - averaged)) learner.addToMean();
  }
  learner.takeMean();
  return {
    topics,
    bias: [...learner.bias].map(rounded),
    units: learner.units().map(({ start, says }) => ({ start: rounded(start), says: says.map(rounded) })),
    weights: new FeatureWeights(
      names.flatMap((name, i) => {
        const own = [...learner.weights.subarray(i * units, (i + 1) * units)].map(rounded);
        return own.some((weight) => Math.abs(weight) >= LEAST_WEIGHT) ? [[name, own] as const] : [];
      }),
    ),
  };
}

function readAll(
  examples: readonly TopicExample[],
  topics: readonly string[],
  { featuresOf, uses }: NetworkReading,
  minExamples: number,
): { names: string[]; read: NetworkExample[] } {
  const rows = examples.map(({ text }) => featuresOf(text));
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const feature of row) if (uses(feature)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].flatMap(([feature, count]) => (count >= minExamples ? [feature] : []));
  const numbers = new Map(names.map((name, i) => [name, i]));
  const read = examples.map(({ topic, weight = 1 }, i) => ({
    features: Int32Array.from(rows[i]!.flatMap((feature) => numbers.get(feature) ?? [])),
    share: shareOf(rows[i]!.length),
    topic: topics.indexOf(topic),
    weight,
  }));
  return { names, read };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
