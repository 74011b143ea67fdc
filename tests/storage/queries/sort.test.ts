import { comparator } from '../../../storage/queries/sort';

const sorted = (values: unknown[], direction: 1 | -1): unknown[] =>
  values
    .map((a) => (a === undefined ? {} : { a }))
    .sort(comparator({ a: direction }))
    .map(({ a }: { a?: unknown }) => a);

it.each<[string, unknown[], unknown[]]>([
  ['numbers', [2, 10, 1], [1, 2, 10]],
  ['text', ['b', 'a', 'B'], ['B', 'a', 'b']],
  ['truth', [true, false], [false, true]],
  ['kinds', [true, {}, 'a', 1, null, []], [[], null, 1, 'a', {}, true]],
  ['a missing field before a value', [1, undefined], [undefined, 1]],
])('%s', (_, values, up) => {
  expect(sorted(values, 1)).toEqual(up);
  expect(sorted(values, -1)).toEqual([...up].reverse());
});

it('of an array the smallest element counts upwards, the greatest downwards', () => {
  expect(sorted([[1, 9], 2], 1)).toEqual([[1, 9], 2]);
  expect(sorted([2, [1, 9]], -1)).toEqual([[1, 9], 2]);
});

it('a later field decides between what is alike, and what is alike in all stays as it stands', () => {
  const rows = [
    { a: 1, b: 1, c: 'x' },
    { a: 1, b: 2, c: 'y' },
    { a: 0, b: 0, c: 'z' },
    { a: 1, b: 2, c: 'w' },
  ];
  expect(rows.sort(comparator({ a: 1, b: -1 })).map(({ c }) => c)).toEqual(['z', 'y', 'w', 'x']);
});
