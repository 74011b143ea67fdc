import fc from 'fast-check';
import { packFile, unpackFile } from '../../../knowledge/cache/packedFile';

const tree = {
  count: 3.5,
  names: { units: Uint16Array.from([1, 0xffff]), starts: new Int32Array(0) },
  flags: Uint8Array.from([1, 0, 1]),
  values: Float64Array.from([Math.PI, -0, NaN]),
  near: Float32Array.from([0.1]),
  steps: Int16Array.from([-32_767, 4]),
  topics: ['none', 'cháy'],
  trees: [[0, 1.5, [1, 2, -1, 0.25], 3]],
  title: 'Cháy',
};
const file = packFile('key', tree);

test('what was packed comes back as it was, wherever the bytes lie in memory', () => {
  expect(unpackFile('key', file)).toEqual(tree);
  const shifted = Buffer.alloc(file.length + 3);
  file.copy(shifted, 3);
  expect(unpackFile('key', shifted.subarray(3))).toEqual(tree);
});

test('arrays of any length come back', () => {
  const arrays = fc.record({
    bytes: fc.uint8Array(),
    units: fc.uint16Array(),
    numbers: fc.int32Array(),
    floats: fc.float32Array(),
    doubles: fc.float64Array(),
  });
  fc.assert(
    fc.property(arrays, fc.string(), (own, key) => {
      expect(unpackFile(key, packFile(key, { own }))).toEqual({ own });
    }),
  );
});

test('a file of something else is none', () => {
  expect(unpackFile('other', file)).toMatch('something else');
  expect(unpackFile('key', Buffer.from('{"not": "an index"}'.repeat(9)))).toMatch('no index');
  expect(unpackFile('key', Buffer.alloc(0))).toMatch('no index');
});

test('with any byte changed a file is none', () => {
  fc.assert(
    fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = Buffer.from(file);
      damaged[at]! ^= change;
      expect(typeof unpackFile('key', damaged)).toBe('string');
    }),
    { numRuns: 500 },
  );
});

test('cut anywhere, or with something behind its end, a file is none', () => {
  for (let end = 0; end < file.length; end++)
    expect(typeof unpackFile('key', file.subarray(0, end))).toBe('string');
  expect(typeof unpackFile('key', Buffer.concat([file, Buffer.alloc(8)]))).toBe('string');
});
