import * as fc from 'fast-check';
import { FeatureWeights, FIFTIETHS } from '../../language/featureWeights';

const hundredths = fc.integer({ min: -30_000, max: 30_000 }).map((part) => part / 100);

test('what was learned to two decimals comes back to the digit', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.string(), fc.tuple(hundredths, hundredths)), { selector: ([name]) => name }),
      (entries) => {
        expect([...FeatureWeights.of(entries)].map(([name, own]) => [name, own.map((w) => w + 0)])).toEqual(
          entries.map(([name, own]) => [name, own.map((w) => w + 0)]),
        );
      },
    ),
  );
});

test('what was learned in fiftieths comes back from a byte each', () => {
  const entries = [
    ['cháy', [2.54, -0.02]],
    ['hàng', [0, 1.1]],
  ] as const;
  expect([...FeatureWeights.of(entries, { topics: 2, count: 2, ...FIFTIETHS })]).toEqual(entries);
});

test('weights of a feature are added to the sums; one that is not known adds nothing', () => {
  const weights = FeatureWeights.of([
    ['cháy', [-1, 0.25]],
    ['hàng', [2, -0.5]],
  ]);
  const sums = [1, 1];
  weights.addTo(sums, 'hàng');
  weights.addTo(sums, 'xe');
  expect(sums).toEqual([3, 0.5]);
});

test('a model that learned nothing weighs nothing', () => {
  const sums = [0.5];
  FeatureWeights.of([]).addTo(sums, 'cháy');
  expect(sums).toEqual([0.5]);
});
