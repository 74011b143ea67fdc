import { packBm25, pairsOf } from '../../../../knowledge/search/texts/bm25';
import { TermIndex } from '../../../../knowledge/search/index/termIndex';

const weightsOf = (texts: string[][], term: string): number[] =>
  Array.from(new TermIndex(packBm25(texts)).shared([[term, 1]]).sums);

test('neighbours are paired', () => {
  expect(pairsOf(['đăng', 'ký', 'xe'])).toEqual(['đăng ký', 'ký xe']);
  expect(pairsOf(['xe'])).toEqual([]);
});

test('a text of average length weighs a word that it says once as 1', () => {
  const [one, none] = weightsOf(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'a',
  );
  expect(one).toBeCloseTo(1, 12);
  expect(none).toBe(0);
});

test('what is said again tells more, and each time less', () => {
  const texts = [1, 2, 3].map((times) => [
    ...Array<string>(times).fill('a'),
    ...Array<string>(6 - times).fill('b'),
  ]);
  const [once, twice, thrice] = weightsOf(texts, 'a') as [number, number, number];
  expect(twice).toBeGreaterThan(once);
  expect(thrice).toBeGreaterThan(twice);
  expect(thrice - twice).toBeLessThan(twice - once);
});

test('in a longer text a word tells less', () => {
  const [short, long] = weightsOf(
    [
      ['a', 'b'],
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ],
    'a',
  ) as [number, number];
  expect(short).toBeGreaterThan(long);
});

test('pairs are weighed beside words', () => {
  expect(
    weightsOf(
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      'a b',
    ).map((weight) => weight > 0),
  ).toEqual([true, false]);
});
