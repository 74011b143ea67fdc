import fc from 'fast-check';
import { placeIn, sortedOnce } from '../../../../knowledge/search/index/numberSet';

test('numbers are found where they stand, and others nowhere', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 })), fc.integer({ min: -1, max: 51 }), (numbers, sought) => {
      const sorted = sortedOnce(numbers);
      expect([...sorted]).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(placeIn(sorted, sought)).toBe(sorted.indexOf(sought));
    }),
  );
  expect(placeIn(sortedOnce([1, 2]), NaN)).toBe(-1);
});
