import fc from 'fast-check';
import { FlatTrees, type Tree } from '../../../../knowledge/search/models/flatTrees';

const FEATURES = 4;
const number = fc.double({ noNaN: true, min: -4, max: 4 });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, number, fc.tuple(fc.nat(FEATURES), number, tie('tree'), tie('tree'))),
}));

function walked(at: Tree, vector: readonly number[]): number {
  if (typeof at === 'number') return at;
  const [feature, limit, below, above] = at;
  return walked((vector[feature] ?? 0) <= limit ? below : above, vector);
}

it('trees laid flat say what a walk through them says, to the last digit', () => {
  fc.assert(
    fc.property(
      fc.array(tree, { maxLength: 8 }),
      fc.array(number, { minLength: FEATURES, maxLength: FEATURES }),
      (trees, vector) => {
        const sum = trees.reduce<number>((total, one) => total + walked(one, vector), 0);
        expect(new FlatTrees(trees).sum(vector)).toBe(sum);
        expect(new FlatTrees(trees).sum(Float64Array.from(vector))).toBe(sum);
      },
    ),
  );
});

it('a value at the limit is not above it', () => {
  const trees = new FlatTrees([[1, 0.5, -1, 1]]);
  expect([trees.sum([0, 0.5]), trees.sum([0, 0.6]), trees.sum([])]).toEqual([-1, 1, -1]);
});
