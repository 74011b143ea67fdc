import {
  logOdds,
  TextClassifier,
  textClassifierOf,
  wordClassifier,
} from '../../../../knowledge/search/models/textClassifier';
import { words } from '../../../../language/words';

describe('What a word classifier is read from', () => {
  it('is its bias and the weight of each feature', () => {
    const read = TextClassifier.parse({ bias: 1, weights: { phi: 2, 'le phi': 0.5 } });
    expect(logOdds(wordClassifier(read), words('lệ phí'))).toBe(3.5);
  });

  it('is written as it was read', () => {
    const learned = { bias: -0.4, weights: { phi: 2.25, 'le phi': -0.07 } };
    expect(textClassifierOf(wordClassifier(learned))).toEqual(learned);
  });

  it.each(['constructor', 'toString', '__proto__'])('"%s" weighs nothing unless it was learned', (word) => {
    const read = TextClassifier.parse({ bias: 0, weights: {} });
    expect(read.weights[word]).toBeUndefined();
    const learned = TextClassifier.parse(JSON.parse(`{"bias":0,"weights":{"${word}":2}}`));
    expect(learned.weights[word]).toBe(2);
  });

  it.each<[string, unknown, string]>([
    ['a weight that is no number', { phi: '2' }, 'weights.phi'],
    ['a weight without end', { phi: Infinity }, 'weights.phi'],
    ['a list', [1], 'weights'],
    ['nothing', undefined, 'weights'],
  ])('is refused with its place where it has %s', (_what, weights, place) => {
    const { error } = TextClassifier.safeParse({ bias: 0, weights });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([place]);
  });
});
