import fc from 'fast-check';
import { growForest } from '../../../training/ranking/boosting';
import type { Example } from '../../../training/ranking/logistic';
import { fitRanking } from '../../../training/ranking/linearRanker';
import { likelihood } from '../../../knowledge/search/models/boostedTrees';
import { scoreOf, type Signs, signNames } from '../../../knowledge/search/rankingFeatures';

const grid: Example[] = Array.from({ length: 400 }, (_, i) => {
  const [x, y] = [(i % 20) / 20, Math.floor(i / 20) / 20];
  // Neither number alone tells anything: a straight line cannot learn this.
  return { features: [x, y], right: x > 0.5 !== y > 0.5 };
});

test('learns what only two numbers together tell', () => {
  const forest = growForest(grid, { trees: 120, fewest: 5, features: 1 });
  const missed = grid.filter(({ features, right }) => likelihood(forest, features) > 0.5 !== right);
  expect(missed.length).toBeLessThan(grid.length * 0.03);
});

test('the same examples grow the same trees', () => {
  expect(growForest(grid, { trees: 5 })).toEqual(growForest(grid, { trees: 5 }));
});

test('what is always the same says how often it is true', () => {
  const examples = Array.from({ length: 100 }, (_, i) => ({ features: [1], right: i < 25 }));
  expect(likelihood(growForest(examples), [1])).toBeCloseTo(0.25, 1);
});

test('a likelihood lies between 0 and 1, whatever comes in', () => {
  const forest = growForest(grid, { trees: 10 });
  fc.assert(
    fc.property(fc.array(fc.double(), { maxLength: 3 }), (features) => {
      const value = likelihood(forest, features);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }),
  );
});

describe('ranking', () => {
  const none = Object.fromEntries(signNames.map((name) => [name, 0])) as Signs;

  test('a sign by which the right one always wins counts in its favour', () => {
    const contest = { right: [{ ...none, meaning: 0.9 }], wrong: [{ ...none, meaning: 0.2 }, none] };
    const { weights } = fitRanking([contest, contest], { trees: 0 });
    expect(weights.meaning).toBeGreaterThan(0);
    expect(weights.common).toBe(0);
  });

  test('what no weight can tell is learned by trees', () => {
    const signs = (nameLength: number): Signs => ({ ...none, nameLength });
    // Right is whoever is neither short nor long.
    const contest = { right: [signs(0.5)], wrong: [signs(0), signs(1)] };
    const model = fitRanking(new Array(60).fill(contest), { trees: 60, fewest: 5, features: 1 });
    expect(scoreOf(signs(0.5), model)).toBeGreaterThan(scoreOf(signs(0), model) + 1);
    expect(scoreOf(signs(0.5), model)).toBeGreaterThan(scoreOf(signs(1), model) + 1);
  });
});
