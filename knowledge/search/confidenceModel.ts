import { z } from 'zod';
import { confidenceFeatureNames, type ScopeClassifiers } from './confidenceFeatures';
import { type BoostedTrees, boostedTreesSchema, namedTree } from './models/boostedTrees';
import { TextClassifier, textClassifierOf, wordClassifier } from './models/textClassifier';

/** How sure the bot may be; learned by `npm run train`. */
export interface ConfidenceModel {
  /** From this confidence on the bot answers at once. */
  answer: number;
  /** From this probability of being in scope on it offers what is nearest; below, it owns up. */
  offer: number;
  /** "The first candidate is right." */
  right: BoostedTrees;
  /** "The question is about some procedure at all." */
  inScope: BoostedTrees;
  words: ScopeClassifiers;
}

const Share = z.number().gt(0).lt(1);

/** `confidence.json` */
export const ConfidenceModelFile: z.ZodType<ConfidenceModel> = z.strictObject({
  answer: Share,
  offer: Share,
  right: boostedTreesSchema(confidenceFeatureNames),
  inScope: boostedTreesSchema(confidenceFeatureNames),
  words: z.strictObject({
    scope: TextClassifier.transform(wordClassifier),
    broad: TextClassifier.transform(wordClassifier),
  }),
});

/** What is written into `confidence.json`. */
export function confidenceModelFile({ right, inScope, ...others }: ConfidenceModel): unknown {
  const named = ({ bias, trees }: BoostedTrees): unknown => ({
    bias,
    trees: trees.map((tree) => namedTree(tree, confidenceFeatureNames)),
  });
  const { answer, offer, words } = others;
  const { scope, broad } = words;
  return {
    answer,
    offer,
    right: named(right),
    inScope: named(inScope),
    words: { scope: textClassifierOf(scope), broad: textClassifierOf(broad) },
  };
}
