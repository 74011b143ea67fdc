import { FeatureWeights } from '../../../language/featureWeights';
import { meanModel } from '../../../training/topics/meanModel';

it('a mean model weighs every feature as its models do in the mean, and leaves out what weighs nothing', () => {
  const topics = ['none', 'fire'];
  const mean = meanModel([
    {
      topics,
      bias: [1, 0],
      weights: new FeatureWeights([
        ['a', [-1, 1]],
        ['b', [0.05, 0]],
      ]),
    },
    { topics, bias: [0, 0], weights: new FeatureWeights([['a', [0, 0.5]]]) },
  ]);
  expect(mean.bias).toEqual([0.5, 0]);
  expect([...mean.weights]).toEqual([['a', [-0.5, 0.75]]]);
});
