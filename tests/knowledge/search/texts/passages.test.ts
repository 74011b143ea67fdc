import fc from 'fast-check';
import { headingOf, passagesOf } from '../../../../knowledge/search/texts/passages';

const numbered = (size: number): string[] => Array.from({ length: size }, (_, i) => String(i));

test.each([
  [0, [[]]],
  [1, [[0, 0]]],
  [20, [[0, 19]]],
  [
    21,
    [
      [0, 19],
      [10, 20],
    ],
  ],
  [
    45,
    [
      [0, 19],
      [10, 29],
      [20, 39],
      [30, 44],
    ],
  ],
])('passages of %d words', (size, expected) => {
  const ends = passagesOf(numbered(size)).map((words) => words.map(Number));
  expect(ends.map((words) => (words.length === 0 ? [] : [words[0], words.at(-1)]))).toEqual(expected);
});

test('every pair of neighbours stands together in a passage', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 200 }), (size) => {
      const pairs = new Set(
        passagesOf(numbered(size)).flatMap((words) => words.slice(1).map((word, i) => `${words[i]} ${word}`)),
      );
      expect(pairs.size).toBe(size - 1);
    }),
  );
});

test.each([
  ['Điều 3. Học phần\n1. Nội dung', 'Điều 3'],
  ['Tù chung thân\n\nTù chung thân là hình phạt', 'Tù chung thân'],
  ['\n  Một dòng', 'Một dòng'],
  ['Giá 1.000 đồng; trả sau', 'Giá 1.000 đồng'],
  ['', ''],
])('the heading of %j is %j', (text, heading) => {
  expect(headingOf(text)).toBe(heading);
});
