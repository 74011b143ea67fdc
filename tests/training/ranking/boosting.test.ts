import fc from 'fast-check';
import { trainBoostedTrees } from '../../../training/ranking/boosting';
import type { Example } from '../../../training/ranking/logistic';
import { trainRanker } from '../../../training/ranking/linearRanker';
import { predictProbability } from '../../../knowledge/search/models/boostedTrees';
import { type RankingFeatures, rankingFeatureNames } from '../../../knowledge/search/rankingFeatures';
import { rankingScore } from '../../../knowledge/search/rankingModel';

const grid: Example[] = Array.from({ length: 400 }, (_, i) => {
  const [x, y] = [(i % 20) / 20, Math.floor(i / 20) / 20];
  // Neither number alone tells anything: a straight line cannot learn this.
  return { features: [x, y], right: x > 0.5 !== y > 0.5 };
});

test('learns what only two numbers together tell', () => {
  const forest = trainBoostedTrees(grid, { trees: 120, minChildSamples: 5, features: 1 });
  const missed = grid.filter(({ features, right }) => predictProbability(forest, features) > 0.5 !== right);
  expect(missed.length).toBeLessThan(grid.length * 0.03);
});

test('the same examples grow the same trees', () => {
  expect(trainBoostedTrees(grid, { trees: 5 })).toEqual(trainBoostedTrees(grid, { trees: 5 }));
});

test('what is always the same says how often it is true', () => {
  const examples = Array.from({ length: 100 }, (_, i) => ({ features: [1], right: i < 25 }));
  expect(predictProbability(trainBoostedTrees(examples), [1])).toBeCloseTo(0.25, 1);
});

test('a likelihood lies between 0 and 1, whatever comes in', () => {
  const forest = trainBoostedTrees(grid, { trees: 10 });
  fc.assert(
    fc.property(fc.array(fc.double(), { maxLength: 3 }), (features) => {
      const value = predictProbability(forest, features);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }),
  );
});

describe('ranking', () => {
  const none = Object.fromEntries(rankingFeatureNames.map((name) => [name, 0])) as RankingFeatures;

  test('a sign by which the right one always wins counts in its favour', () => {
    const contest = { relevant: [{ ...none, meaning: 0.9 }], irrelevant: [{ ...none, meaning: 0.2 }, none] };
    const { weights } = trainRanker([contest, contest], { trees: 0 });
    expect(weights.meaning).toBeGreaterThan(0);
    expect(weights.common).toBe(0);
  });

  test('what no weight can tell is learned by trees', () => {
    const signs = (nameLength: number): RankingFeatures => ({ ...none, nameLength });
    // Right is whoever is neither short nor long.
    const contest = { relevant: [signs(0.5)], irrelevant: [signs(0), signs(1)] };
    const model = trainRanker(new Array(60).fill(contest), { trees: 60, minChildSamples: 5, features: 1 });
    expect(rankingScore(signs(0.5), model)).toBeGreaterThan(rankingScore(signs(0), model) + 1);
    expect(rankingScore(signs(0.5), model)).toBeGreaterThan(rankingScore(signs(1), model) + 1);
  });
});
