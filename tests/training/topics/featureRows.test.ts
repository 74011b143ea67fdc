import { featureRows, hundredths, keptWeights } from '../../../training/topics/featureRows';

const texts = [['b', 'a', '~x'], ['a', '~x'], ['c']];

test('features are numbered in the order in which they come', () =>
  expect(featureRows(texts, 1)).toEqual({ names: ['b', 'a', '~x', 'c'], rows: [[0, 1, 2], [1, 2], [3]] }));

test('those of too few texts, and those that are not used, are left out', () =>
  expect(featureRows(texts, 2, (feature) => !feature.startsWith('~'))).toEqual({
    names: ['a'],
    rows: [[0], [0], []],
  }));

test('weights are shipped in hundredths, but for features that move nothing', () => {
  expect(hundredths(0.1249)).toBe(0.12);
  const kept = keptWeights(['a', 'b'], Float64Array.from([0.051, -0.2, 0.01, 0.02]), 2, 0.1);
  expect([...kept]).toEqual([['a', [0.05, -0.2]]]);
});
