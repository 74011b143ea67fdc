import { type z } from 'zod';
import { type ConfidenceEstimate } from '../search/confidence';
import {
  confidenceFeatureNames,
  confidenceVector,
  type ScopeClassifiers,
} from '../search/confidenceFeatures';
import type { SearchResult } from '../search/finder';
import { type BoostedTrees, boostedTreesSchema, namedTree } from '../search/models/boostedTrees';

/** What speaks for a name that is known only, against what is held: of the name, and by how much it is ahead. */
const nameFeatureNames: readonly string[] = [
  ...confidenceFeatureNames,
  ...confidenceFeatureNames.map((name) => `${name} ahead`),
  'lead',
  'confidence',
  'inScope',
];

/** "What is asked for is the known name that the search likes best", learned by `npm run train`. */
export type NameModel = BoostedTrees;

/** `names.json` */
export const NameModelFile: z.ZodType<NameModel> = boostedTreesSchema(nameFeatureNames);

/** What is written into `names.json`. */
export function nameModelFile({ bias, trees }: NameModel): unknown {
  return { bias, trees: trees.map((tree) => namedTree(tree, nameFeatureNames)) };
}

/** What one question finds among procedures that are held. */
export interface HeldFindings {
  search: SearchResult;
  estimate: Pick<ConfidenceEstimate, 'confidence' | 'inScope'>;
}

/** Without anything that is held a name is ahead by so many nats. */
const ALONE = 9;

/**
 * @param names what the question finds among known names
 * @returns null where it finds none
 */
export function nameVector(
  names: SearchResult,
  { search, estimate }: HeldFindings,
  words: ScopeClassifiers,
): number[] | null {
  const own = confidenceVector(names, words);
  const [name] = names.candidates;
  if (!own || !name) return null;
  const held = confidenceVector(search, words);
  const [first] = search.candidates;
  return [
    ...own,
    ...own.map((value, i) => value - (held?.[i] ?? 0)),
    first ? name.score - first.score : ALONE,
    estimate.confidence,
    estimate.inScope,
  ];
}
