import fc from 'fast-check';
import { BestScores } from '../../../../knowledge/search/index/bestScores';

it('tells the last of the best, and nothing while there are fewer', () => {
  const scores = fc.array(fc.double({ noNaN: true, min: -2, max: 2 }));
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 6 }), (all, limit) => {
      const best = new BestScores(limit);
      all.forEach((score, i) => {
        best.add(score);
        const sorted = all.slice(0, i + 1).sort((a, b) => b - a);
        expect(best.least).toBe(sorted[limit - 1] ?? -Infinity);
      });
    }),
  );
});

it('has none where nothing is wanted', () => {
  const best = new BestScores(0);
  best.add(1);
  expect(best.least).toBe(-Infinity);
});
