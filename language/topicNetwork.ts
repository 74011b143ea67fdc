import type { FeatureWeights } from './featureWeights';
import { softmax } from './topicClassifier';

/**
 * Tells what a message is about by what it shows together: between features and topics stands one layer of units, each of
 * which speaks up when enough of its features are there. "Leo lên" and "lan can" are danger where "lan can" alone is a
 * repair, which no weight of a single feature can tell.
 */
export interface TopicNetwork {
  /** The first one stands for "none of the others". */
  topics: readonly string[];
  /** One number a topic, in log-odds. */
  bias: readonly number[];
  units: readonly NetworkUnit[];
  /** What each feature adds to each unit. */
  weights: FeatureWeights;
}

export interface NetworkUnit {
  /** What is there before any feature speaks. */
  start: number;
  /** What the unit says for or against each topic, as often as it is above zero; in log-odds. */
  says: readonly number[];
}

/**
 * The probability of every topic, in the order of the network.
 * @param features all that a message shows, known or not: a long message speaks no louder than a short one
 */
export function networkProbabilities(
  { bias, units, weights }: TopicNetwork,
  features: readonly string[],
): number[] {
  const read = units.map(() => 0);
  for (const feature of features) weights.addTo(read, feature);
  const sums = [...bias];
  const share = shareOf(features.length);
  units.forEach(({ start, says }, unit) => {
    const voice = start + read[unit]! * share;
    if (voice > 0) says.forEach((weight, topic) => (sums[topic]! += voice * weight));
  });
  return softmax(sums);
}

/** How much each of so many features counts. */
export function shareOf(features: number): number {
  return 1 / Math.sqrt(Math.max(1, features));
}
