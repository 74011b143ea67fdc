import { z } from 'zod';
import { onceFor } from '../../onceFor';
import { FlatTrees, type Tree } from './flatTrees';

export type { Tree } from './flatTrees';

/** Trees whose values add up to the log-odds of something being true (gradient boosting). */
export interface BoostedTrees {
  bias: number;
  trees: readonly Tree[];
}

const flat = onceFor((trees: readonly Tree[]) => new FlatTrees(trees));

/** @param trees the list stands still from its first use on */
export function predictRaw(trees: readonly Tree[], features: ArrayLike<number>): number {
  return flat(trees).sum(features);
}

/** The log-odds of it. */
export function predictLogOdds({ bias, trees }: BoostedTrees, features: ArrayLike<number>): number {
  return bias + predictRaw(trees, features);
}

/** How likely it is, 0 to 1. */
export function predictProbability({ bias, trees }: BoostedTrees, features: ArrayLike<number>): number {
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
  // Thousands of branches: read by hand, which takes a tenth of the time that a schema of each takes.
  const read = (tree: unknown): Tree => {
    if (typeof tree === 'number' && Number.isFinite(tree)) return tree;
    if (!Array.isArray(tree) || tree.length !== 4)
      throw new TreeError(`a tree is a number or [feature, limit, left, right], not ${shown(tree)}`);
    const [feature, limit, left, right] = tree as unknown[];
    const place = places.get(feature as string);
    if (place === undefined) throw new TreeError(`there is no feature ${shown(feature)}`);
    if (typeof limit !== 'number' || !Number.isFinite(limit))
      throw new TreeError(`a limit is a number, not ${shown(limit)}`);
    return [place, limit, read(left), read(right)];
  };
  return z.unknown().transform((tree, context) => {
    try {
      return read(tree);
    } catch (error) {
      if (!(error instanceof TreeError)) throw error;
      context.addIssue(error.message);
      return 0;
    }
  });
}

/** What is wrong with a tree in a file. */
class TreeError extends Error {}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 40);
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
