import { boostedTreesSchema, namedTree, predictRaw } from '../../../../knowledge/search/models/boostedTrees';

const names = ['hit', 'meaning'];
const schema = boostedTreesSchema(names);
const file = { bias: 0.5, trees: [1, ['meaning', 0.25, -1, ['hit', 3, 2, 4]]] };

test('features are read by name, and written by name again', () => {
  const { trees } = schema.parse(file);
  expect(trees).toEqual([1, [1, 0.25, -1, [0, 3, 2, 4]]]);
  expect(trees.map((tree) => namedTree(tree, names))).toEqual(file.trees);
  expect([predictRaw(trees, [0, 0.25]), predictRaw(trees, [3, 0.5]), predictRaw(trees, [3.5, 0.5])]).toEqual([
    0, 3, 5,
  ]);
});

test.each([
  ['another feature', ['length', 1, 2, 3], 'there is no feature "length"'],
  ['a number for a name', [0, 1, 2, 3], 'there is no feature 0'],
  ['a limit that is none', ['hit', '1', 2, 3], 'a limit is a number, not "1"'],
  [
    'a branch cut short',
    ['hit', 1, 2],
    'a tree is a number or [feature, limit, left, right], not ["hit",1,2]',
  ],
  ['text', 'leaf', 'a tree is a number or [feature, limit, left, right], not "leaf"'],
  ['nothing', ['hit', 1, 2, null], 'a tree is a number or [feature, limit, left, right], not null'],
])('%s in a tree is told with its place', (_, tree, message) => {
  const { error } = schema.safeParse({ bias: 0, trees: [1, tree] });
  expect(error?.issues).toEqual([expect.objectContaining({ path: ['trees', 1], message })]);
});
