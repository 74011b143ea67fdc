/** A small decision tree: a leaf's value, or a question on one number. */
export type Tree = number | Branch;

/** Values up to and with the limit go left. */
export type Branch = readonly [feature: number, limit: number, left: Tree, right: Tree];

/** Trees whose values add up to the log-odds of something being true (gradient boosting). */
export interface BoostedTrees {
  bias: number;
  trees: readonly Tree[];
}

function valueOf(tree: Tree, features: readonly number[]): number {
  let at = tree;
  while (typeof at !== 'number') at = (features[at[0]] ?? 0) <= at[1] ? at[2] : at[3];
  return at;
}

export function predictRaw(trees: readonly Tree[], features: readonly number[]): number {
  return trees.reduce<number>((total, tree) => total + valueOf(tree, features), 0);
}

/** How likely it is, 0 to 1. */
export function predictProbability({ bias, trees }: BoostedTrees, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-bias - predictRaw(trees, features)));
}
