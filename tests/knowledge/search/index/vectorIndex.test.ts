import fc from 'fast-check';
import { dot } from '../../../../knowledge/search/models/embeddings';
import { packMeanings, VectorIndex } from '../../../../knowledge/search/index/vectorIndex';

const direction = (angle: number): Float32Array => Float32Array.from([Math.cos(angle), Math.sin(angle)]);

const indexOf = (angles: readonly number[]): VectorIndex =>
  new VectorIndex(
    packMeanings(angles.length, 2, (i) => direction(angles[i]!)),
    2,
  );

test('nearest first, and what points away is left out', () => {
  const meanings = indexOf([0, 3, 0.5, -0.1, 1.4]);
  expect(meanings.nearest(direction(0), 3)).toEqual([0, 3, 2]);
  expect(meanings.nearest(direction(0), 9)).toEqual([0, 3, 2, 4]);
});

test('of many, the same are found as by comparing each', () => {
  const angles = fc.array(fc.float({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(angles, fc.integer({ min: 1, max: 10 }), (all, limit) => {
      const found = indexOf(all).nearest(direction(0), limit);
      const near = all.map((angle) => dot(direction(0), direction(angle))).filter((value) => value > 0);
      const best = near.sort((a, b) => b - a).slice(0, limit);
      expect(found.map((i) => Math.cos(all[i] as number))).toHaveLength(best.length);
      found.forEach((i, at) => expect(Math.cos(all[i] as number)).toBeCloseTo(best[at] as number, 4));
    }),
  );
});

test('each of several is compared as it is by itself, to the last digit', () => {
  const values = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 90 });
  fc.assert(
    fc.property(values, (all) => {
      const count = Math.floor(all.length / 3);
      const meanings = new VectorIndex(Float32Array.from(all.slice(0, 3 * count)), 3);
      const asked = Float32Array.from([0.3, -0.7, 0.1]);
      const each = all.slice(0, count).map((_, i) => meanings.closeness(asked, i));
      const order = each.map((_, i) => i).filter((i) => each[i]! > 0);
      expect(meanings.nearest(asked, count)).toEqual(order.sort((a, b) => each[b]! - each[a]! || a - b));
    }),
  );
});

test('nothing is near when there is nothing', () => {
  expect(indexOf([]).nearest(direction(0), 3)).toEqual([]);
});
