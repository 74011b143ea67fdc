import { shareOf, type TopicNetwork } from '../../language/topicNetwork';
import { seededRandom } from '../seededRandom';
import { SEED } from '../trainer';
import { featureRows, hundredths, keptWeights } from './featureRows';
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
    bias: [...learner.bias].map(hundredths),
    units: learner
      .units()
      .map(({ start, says }) => ({ start: hundredths(start), says: says.map(hundredths) })),
    weights: keptWeights(names, learner.weights, units, LEAST_WEIGHT),
  };
}

function readAll(
  examples: readonly TopicExample[],
  topics: readonly string[],
  { featuresOf, uses }: NetworkReading,
  minExamples: number,
): { names: readonly string[]; read: NetworkExample[] } {
  const texts = examples.map(({ text }) => featuresOf(text));
  const { names, rows } = featureRows(texts, minExamples, uses);
  const read = examples.map(({ topic, weight = 1 }, i) => ({
    features: Int32Array.from(rows[i]!),
    share: shareOf(texts[i]!.length),
    topic: topics.indexOf(topic),
    weight,
  }));
  return { names, read };
}
