import { FeatureWeights } from '../../language/featureWeights';
import { topicFeatures, topicProbabilities } from '../../language/topicClassifier';

describe('Features of a message', () => {
  it('are words, neighbours, runs of letters and accented words', () => {
    const features = topicFeatures('Cháy nhà');
    expect(features).toEqual(
      expect.arrayContaining(['chay', '^ chay', 'chay nha', 'nha $', '=cháy', '~_cha', '~hay']),
    );
  });

  it('do not depend on lengthened letters or on which number is named', () => {
    expect(topicFeatures('cháyyyyy 12')).toEqual(topicFeatures('cháy 99'));
  });
});

it('probabilities sum to 1 and follow the weights', () => {
  const model = { topics: ['none', 'fire'], bias: [0, 0], weights: FeatureWeights.of([['chay', [-1, 1]]]) };
  const [none, fire] = topicProbabilities(model, ['chay', 'unheard']) as [number, number];
  expect(none + fire).toBeCloseTo(1);
  expect(fire).toBeCloseTo(1 / (1 + Math.exp(-2)));
});
