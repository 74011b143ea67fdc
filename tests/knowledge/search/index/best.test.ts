import fc from 'fast-check';
import { Best } from '../../../../knowledge/search/index/best';

test('the best of many are those of the whole list sorted, whatever comes first', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 400 }), fc.integer({ min: 1, max: 20 }), (values, limit) => {
      const numbers = values.map((_, i) => i).reverse();
      const best = new Best(limit);
      for (const i of numbers) best.add(i, values[i]!);
      const sorted = [...numbers].sort((a, b) => values[b]! - values[a]! || a - b);
      expect(best.list()).toEqual(sorted.slice(0, limit));
    }),
  );
});
