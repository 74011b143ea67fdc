import { countOf, numberedFeatures } from '../../../training/embeddings/textFeatures';

const texts = [
  new Map([
    ['khai', 1],
    ['sinh', 2],
  ]),
  new Map([
    ['sinh', 1],
    ['cha', 1],
  ]),
];
const counts = countOf(texts.map((text) => text.keys()));

test('a feature counts once for each text that has it', () =>
  expect(Object.fromEntries(counts)).toEqual({ khai: 1, sinh: 2, cha: 1 }));

test('features are numbered in alphabetical order; a text says those that are numbered', () => {
  const { features, said } = numberedFeatures(counts, 1);
  expect(features).toEqual(['cha', 'khai', 'sinh']);
  const { features: numbers, weights } = said(
    new Map([
      ['sinh', 0.5],
      ['lạ', 1],
    ]),
  );
  expect([[...numbers], [...weights]]).toEqual([[2], [0.5]]);
});

test('what stands in too few is no feature', () =>
  expect(numberedFeatures(counts, 2).features).toEqual(['sinh']));
