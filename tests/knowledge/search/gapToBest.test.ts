import { gapsToBest } from '../../../knowledge/search/gapToBest';
import type { FeatureContext } from '../../../knowledge/search/rankingFeatures';

const fit = (score: number, meaning: number, closest: number) =>
  ({ hit: { score }, meaning, closest }) as unknown as FeatureContext;

test('the best of each is behind nobody; the others by what they lack, whoever has it', () => {
  expect(gapsToBest([fit(8, 0.25, 0.5), fit(5, 0.75, 0.25), fit(0, 0.5, 1)])).toEqual([
    { hit: 0, meaning: 0.5, closest: 0.5 },
    { hit: 3, meaning: 0, closest: 0.75 },
    { hit: 8, meaning: 0.25, closest: 0 },
  ]);
});

test('a meaning that points away is behind having none', () => {
  expect(gapsToBest([fit(1, -0.5, -0.25)])).toEqual([{ hit: 0, meaning: 0.5, closest: 0.25 }]);
});

test('nobody is behind nobody', () => {
  expect(gapsToBest([])).toEqual([]);
});
