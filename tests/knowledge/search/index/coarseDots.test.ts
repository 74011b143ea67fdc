import fc from 'fast-check';
import { CoarseDots } from '../../../../knowledge/search/index/coarseDots';
import { dot } from '../../../../knowledge/search/models/embeddings';
import { VectorIndex } from '../../../../knowledge/search/index/vectorIndex';

const numbers = fc.array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: 9, maxLength: 300 });

test.each([1, 2, 3, 4, 7, 9])(
  'vectors of %d numbers are compared with less error than is told',
  (dimensions) => {
    fc.assert(
      fc.property(numbers, (all) => {
        const count = Math.floor(all.length / dimensions);
        const values = Float32Array.from(all.slice(0, count * dimensions));
        const asked = Float32Array.from(all.slice(-dimensions));
        const coarse = new CoarseDots(values, dimensions);
        const error = coarse.compare(asked);
        expect(coarse.found).toHaveLength(count);
        for (let i = 0; i < count; i++) {
          const exact = dot(asked, values.subarray(i * dimensions, (i + 1) * dimensions));
          expect(Math.abs(coarse.found[i]! - exact)).toBeLessThanOrEqual(error);
        }
      }),
      { numRuns: 40 },
    );
  },
);

test('what differs by less than a coarse look can tell is put in order to the last digit', () => {
  const dimensions = 112;
  const steps = [3, 1, 4, 0, 5, 9, 2, 6, 8, 7];
  const values = new Float32Array(steps.length * dimensions).fill(0.1);
  steps.forEach((step, i) => (values[i * dimensions] = 0.1 + step * 2 ** -27));
  const asked = new Float32Array(dimensions).fill(0.1);
  const meanings = new VectorIndex(values, dimensions);
  expect(new CoarseDots(values, dimensions).compare(asked)).toBeGreaterThan(9 * 2 ** -27 * 0.1);
  expect(meanings.nearest(asked, 3).map((i) => steps[i])).toEqual([9, 8, 7]);
});
