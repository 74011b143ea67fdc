import { type SparseRows, strongestDirections } from '../../../commands/associations/svd';
import { seeded } from '../../knowledge/search/seeded';

function directions(rows: SparseRows, columns: number, count: number, seed = 1): Float64Array[] {
  const random = seeded(seed);
  return strongestDirections(rows, columns, {
    directions: count,
    rounds: 30,
    random: () => random() * 2 - 1,
  });
}
function dot(a: Float64Array, b: readonly number[] | Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

/** Every row is a multiple of (0.6, 0, 0.8). */
const rankOne: SparseRows = [1, -2, 5].map((by) => [
  [0, 0.6 * by],
  [2, 0.8 * by],
]);

test.each([1, 2, 3])('the direction of a matrix of rank one is found (seed %d)', (seed) => {
  const [found] = directions(rankOne, 3, 1, seed) as [Float64Array];
  expect(Math.abs(dot(found, [0.6, 0, 0.8]))).toBeCloseTo(1, 9);
});

test('directions come strongest first', () => {
  const found = directions([[[0, 2]], [[1, 9]], [[2, 5]]], 3, 2) as [Float64Array, Float64Array];
  expect(Math.abs(found[0][1] as number)).toBeCloseTo(1, 6);
  expect(Math.abs(found[1][2] as number)).toBeCloseTo(1, 6);
});

test('they are of length one and at right angles', () => {
  const random = seeded(7);
  const rows = Array.from({ length: 12 }, () =>
    [0, 1, 2, 3, 4].map((column) => [column, random() - 0.5] as const),
  );
  const found = directions(rows, 5, 3);
  found.forEach((one, i) =>
    found.forEach((other, j) => {
      expect(dot(one, other)).toBeCloseTo(i === j ? 1 : 0, 9);
    }),
  );
});

test('a matrix of nothing has no direction, and no number goes astray', () => {
  const [found] = directions([[]], 3, 1) as [Float64Array];
  expect([...found]).toEqual([0, 0, 0]);
});
