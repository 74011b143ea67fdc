import { z } from 'zod';

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

/** The log-odds of it. */
export function predictLogOdds({ bias, trees }: BoostedTrees, features: readonly number[]): number {
  return bias + predictRaw(trees, features);
}

/** How likely it is, 0 to 1. */
export function predictProbability({ bias, trees }: BoostedTrees, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-bias - predictRaw(trees, features)));
}

/** A tree as it stands in a file: features by name, so that their order is free to change. */
export type NamedTree = number | readonly [feature: string, limit: number, left: NamedTree, right: NamedTree];

/**
 * Reads trees from a file: names of features become their places in a vector.
 * @param names the features in the order of the vectors; a tree that asks for another one is refused
 */
export function treeSchema(names: readonly string[]): z.ZodType<Tree> {
  const places = new Map(names.map((name, i) => [name, i]));
  const Feature = z.string().transform((name, context) => {
    const place = places.get(name);
    if (place === undefined) context.addIssue(`there is no feature "${name}"`);
    return place ?? 0;
  });
  const Tree: z.ZodType<Tree> = z.union([
    z.number(),
    z.lazy(() => z.tuple([Feature, z.number(), Tree, Tree])),
  ]);
  return Tree;
}

/** The other way round: a tree as it is written into a file. */
export function namedTree(tree: Tree, names: readonly string[]): NamedTree {
  if (typeof tree === 'number') return tree;
  const [feature, limit, left, right] = tree;
  return [names[feature] ?? `${feature}`, limit, namedTree(left, names), namedTree(right, names)];
}

/** @param names the features in the order of the vectors */
export function boostedTreesSchema(names: readonly string[]): z.ZodType<BoostedTrees> {
  return z.strictObject({ bias: z.number(), trees: z.array(treeSchema(names)) });
}
