import fc from 'fast-check';
import { packPhraseMeanings, PhraseMeanings } from '../../../../knowledge/search/index/phraseMeanings';
import { dot } from '../../../../knowledge/search/models/embeddings';

const direction = (angle: number): Float32Array => Float32Array.from([Math.cos(angle), Math.sin(angle)]);

const meaningsOf = (angles: readonly number[]): PhraseMeanings =>
  new PhraseMeanings(
    packPhraseMeanings(angles.length, 2, (i) => direction(angles[i]!)),
    2,
  );

test.each([
  ['the nearest of two', 0, 2, 0.5],
  ['the nearest of all', 0, 4, 0.2],
  ['one that points away is not near', 1, 2, Math.PI / 2],
  ['none at all', 2, 2, Math.PI / 2],
])('%s', (_, from, to, angle) => {
  expect(meaningsOf([0.5, 3, 0.2, 1]).closest(direction(0), from, to)).toBeCloseTo(Math.cos(angle), 4);
});

test('of however many, the nearest is as near as by comparing each, to some hundred thousandths', () => {
  const angles = fc.array(fc.float({ min: 0, max: 6, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(angles, fc.nat(60), fc.nat(60), (all, first, length) => {
      const from = Math.min(first, all.length);
      const to = Math.min(all.length, from + length);
      const near = all.slice(from, to).map((angle) => dot(direction(1), direction(angle)));
      expect(
        Math.abs(meaningsOf(all).closest(direction(1), from, to) - Math.max(0, ...near)),
      ).toBeLessThanOrEqual(5e-5);
    }),
  );
});

test('a meaning that nothing is known of is near to none', () => {
  const nothing = new Float32Array(2);
  const meanings = new PhraseMeanings(
    packPhraseMeanings(1, 2, () => nothing),
    2,
  );
  expect(meanings.closest(direction(0), 0, 1)).toBe(0);
});
