import { z } from 'zod';
import { type BoostedTrees, boostedTreesSchema, namedTree } from './search/models/boostedTrees';

/** Where a sentence of a sheet stands. */
export const sentenceKinds = [
  'summary',
  'condition',
  'warning',
  'step',
  'asked',
  'situation',
  'time',
  'paper',
  'place',
  'result',
] as const;
export type SentenceKind = (typeof sentenceKinds)[number];

/**
 * What is looked at of a sentence beside a question. `message` is all that was said, `question` the part that asks;
 * shares are of words by their rarity, likenesses are cosines. `… ahead`: against the best other sentence of the sheet.
 */
export const sentenceFeatureNames = [
  ...sentenceKinds,
  'messageInText',
  'questionInText',
  'messageInAll',
  'questionInAll',
  'questionInWording',
  'messageInWording',
  'wordingInMessage',
  'textInMessage',
  'textInQuestion',
  'wordingLikeQuestion',
  'wordingLikeMessage',
  'textLikeQuestion',
  'textLikeMessage',
  'decides',
  'hasNumber',
  'ownsUp',
  'words',
  'asksYesNo',
  'asksHowMuch',
  'kind',
  'numbersShared',
  'unitsShared',
  'unitsAsked',
] as const;
export type SentenceFeature = (typeof sentenceFeatureNames)[number];

/** Features of which it matters how far a sentence is before all others. */
export const comparedFeatures = [
  'messageInText',
  'questionInText',
  'messageInAll',
  'questionInAll',
  'questionInWording',
  'wordingInMessage',
  'wordingLikeQuestion',
  'wordingLikeMessage',
  'textLikeQuestion',
] as const satisfies readonly SentenceFeature[];

/** In the order of the vectors. */
const sentenceVectorNames: readonly string[] = [
  ...sentenceFeatureNames,
  ...comparedFeatures.map((name) => `${name} ahead`),
];

/** Whether a sentence of a sheet answers a question, learned by `npm run train`. */
export interface AnsweringModel {
  trees: BoostedTrees;
  /** Of words without marks: in how few sentences they stand (a logarithm); those that are not listed stand in none. */
  rarity: ReadonlyMap<string, number>;
  /** That of a word that stands in no sentence. */
  unseen: number;
}

const Trees = boostedTreesSchema(sentenceVectorNames);

/** `answering.json` */
export const AnsweringModelFile: z.ZodType<AnsweringModel> = z
  .strictObject({
    bias: z.number(),
    trees: z.unknown(),
    rarity: z.record(z.string(), z.number()),
    unseen: z.number(),
  })
  .transform(({ bias, trees, rarity, unseen }) => ({
    trees: Trees.parse({ bias, trees }),
    rarity: new Map(Object.entries(rarity)),
    unseen,
  }));

/** What is written into `answering.json`. */
export function answeringModelFile({ trees: { bias, trees }, rarity, unseen }: AnsweringModel): unknown {
  return {
    bias,
    unseen,
    rarity: Object.fromEntries(rarity),
    trees: trees.map((tree) => namedTree(tree, sentenceVectorNames)),
  };
}
