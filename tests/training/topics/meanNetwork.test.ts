import { FeatureWeights } from '../../../language/featureWeights';
import { networkProbabilities, type TopicNetwork } from '../../../language/topicNetwork';
import { meanNetwork } from '../../../training/topics/meanNetwork';

const topics = ['none', 'fire'];
const networkOf = (feature: string, bias: number, says: number): TopicNetwork => ({
  topics,
  bias: [bias, 0],
  units: [{ start: 0, says: [0, says] }],
  weights: FeatureWeights.of([[feature, [1]]]),
});

it('a mean network says what its networks say in the mean', () => {
  const [one, other] = [networkOf('a', 1, 2), networkOf('b', 3, 4)];
  const mean = meanNetwork([one, other]);
  const oddsOf = (network: TopicNetwork, said: string[]): number => {
    const [none, fire] = networkProbabilities(network, said) as [number, number];
    return Math.log(fire / none);
  };
  for (const said of [['a'], ['b'], ['a', 'b'], ['c']])
    expect(oddsOf(mean, said)).toBeCloseTo((oddsOf(one, said) + oddsOf(other, said)) / 2);
  expect([...mean.weights]).toEqual([
    ['a', [1, 0]],
    ['b', [0, 1]],
  ]);
});
