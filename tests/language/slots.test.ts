import { emptySlots, placeOf, takeSlot } from '../../language/slots';

test.each([
  [0, 2],
  [1, 4],
  [3, 8],
  [4, 16],
])('a table for %d is half empty: %d', (count, length) => {
  expect([...emptySlots(count)]).toEqual(Array<number>(length).fill(0));
});

test('what would stand in the same place comes behind, and begins anew at the end', () => {
  const slots = emptySlots(3);
  for (const number of [0, 1, 2]) takeSlot(slots, 7, number);
  expect([...slots]).toEqual([2, 3, 0, 0, 0, 0, 0, 1]);
});

test('the upper half of a hash has a say, and no place is negative', () => {
  expect(placeOf(0)).toBe(0);
  expect(placeOf(1 << 15)).toBe((1 << 15) + 1);
  expect(placeOf(-1)).toBeGreaterThan(0);
});
