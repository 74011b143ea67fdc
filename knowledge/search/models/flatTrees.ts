/** A small decision tree: a leaf's value, or a question on one number. */
export type Tree = number | Branch;

/** Values up to and with the limit go left. */
export type Branch = readonly [feature: number, limit: number, left: Tree, right: Tree];

/** In the place of a feature where a node is a leaf. */
const LEAF = -1;

/**
 * Trees as arrays, node behind node: what is below or at the limit stands right behind its question. A walk through nested
 * lists waits for memory at every step.
 */
export class FlatTrees {
  private readonly roots: Int32Array;
  private readonly features: Int32Array;
  /** Of a question its limit, of a leaf its value. */
  private readonly numbers: Float64Array;
  /** Where what is above the limit stands. */
  private readonly above: Int32Array;

  constructor(trees: readonly Tree[]) {
    const [features, numbers, above]: [number[], number[], number[]] = [[], [], []];
    const add = (tree: Tree): void => {
      const at = features.length;
      const [feature, number] = typeof tree === 'number' ? [LEAF, tree] : tree;
      features.push(feature);
      numbers.push(number);
      above.push(LEAF);
      if (typeof tree === 'number') return;
      add(tree[2]);
      above[at] = features.length;
      add(tree[3]);
    };
    this.roots = Int32Array.from(trees, (tree) => {
      const root = features.length;
      add(tree);
      return root;
    });
    this.features = Int32Array.from(features);
    this.numbers = Float64Array.from(numbers);
    this.above = Int32Array.from(above);
  }

  /** What all trees say of a vector, added up in their order; a feature that it lacks counts as 0. */
  sum(vector: ArrayLike<number>): number {
    const { roots, features, numbers, above } = this;
    let total = 0;
    // An iterator would leave an object for each tree.
    for (let tree = 0; tree < roots.length; tree++) {
      let at = roots[tree]!;
      for (let feature = features[at]!; feature !== LEAF; feature = features[at]!)
        at = (vector[feature] ?? 0) <= numbers[at]! ? at + 1 : above[at]!;
      total += numbers[at]!;
    }
    return total;
  }
}
