import { FeatureWeights } from '../../language/featureWeights';
import type { TopicNetwork } from '../../language/topicNetwork';

/** One network that says what several of the same topics say in the mean (of their log-odds): it has the units of all. */
export function meanNetwork(networks: readonly [TopicNetwork, ...TopicNetwork[]]): TopicNetwork {
  const { topics } = networks[0];
  const share = 1 / networks.length;
  const units = networks.flatMap((one) => one.units);
  const rows = new Map<string, number[]>();
  let from = 0;
  for (const { units: own, weights } of networks) {
    for (const [feature, added] of weights) {
      const row = rows.get(feature) ?? units.map(() => 0);
      added.forEach((weight, unit) => (row[from + unit] = weight));
      rows.set(feature, row);
    }
    from += own.length;
  }
  return {
    topics,
    bias: topics.map((_, topic) => rounded(networks.reduce((sum, one) => sum + one.bias[topic]! * share, 0))),
    units: units.map(({ start, says }) => ({ start, says: says.map((weight) => rounded(weight * share)) })),
    weights: FeatureWeights.of(rows),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
