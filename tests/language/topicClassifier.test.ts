import { PhraseMatcher } from '../../language/phraseMatcher';
import { topicFeatures, topicProbabilities } from '../../language/topicClassifier';

const concepts = new PhraseMatcher([
  ['chồng', 'spouse'],
  ['đánh', 'hit'],
  ['đánh mất', 'lost'],
  ['áo phao', 'water'],
]);

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

  it('hold the concepts and their pairs, the longest phrase at each place', () => {
    expect(topicFeatures('chồng đánh tôi', concepts)).toEqual(
      expect.arrayContaining(['#spouse', '#hit', '#hit+spouse']),
    );
    expect(topicFeatures('chồng đánh mất ví', concepts)).not.toContain('#hit');
    expect(topicFeatures('chong danh toi', concepts)).toContain('#hit+spouse');
  });

  it('take a word without accents at its word in a text that has them', () => {
    expect(topicFeatures('nhà có ao, phao để ở đó', concepts)).not.toContain('#water');
    expect(topicFeatures('ao phao', concepts)).toContain('#water');
  });
});

it('probabilities sum to 1 and follow the weights', () => {
  const model = { topics: ['none', 'fire'], bias: [0, 0], weights: new Map([['chay', [-1, 1]]]) };
  const [none, fire] = topicProbabilities(model, ['chay', 'unheard']) as [number, number];
  expect(none + fire).toBeCloseTo(1);
  expect(fire).toBeCloseTo(1 / (1 + Math.exp(-2)));
});
