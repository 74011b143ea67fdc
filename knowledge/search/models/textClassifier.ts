import { z } from 'zod';
import type { Word } from '../../../language/words';

/**
 * A linear uni- and bigram classifier over the message, independent of any candidate: in scope or out of it ("nên … nào
 * rẻ" is no question to an office). Written by `npm run train`.
 */
export interface TextClassifier {
  bias: number;
  weights: Readonly<Record<string, number>>;
}

/** Weights without a prototype: a message may well say "constructor". */
export const TextClassifier = z.strictObject({
  bias: z.number(),
  weights: z
    .record(z.string(), z.number())
    .transform((weights) => Object.assign(Object.create(null) as Record<string, number>, weights)),
});

/** Log-odds beyond this tell no more. */
const MAX_WORDS = 6;

/** The log-odds that the words speak for it. */
export function logOdds({ bias, weights }: TextClassifier, words: readonly Word[]): number {
  const sum = wordFeatures(words).reduce((total, feature) => total + (weights[feature] ?? 0), bias);
  return Math.max(-MAX_WORDS, Math.min(MAX_WORDS, sum));
}

/** Every word and every pair of neighbours, unmarked and once. */
export function wordFeatures(words: readonly Word[]): string[] {
  return [
    ...new Set(
      words.flatMap(({ unaccented }, i) => {
        const before = words[i - 1];
        return before ? [unaccented, `${before.unaccented} ${unaccented}`] : [unaccented];
      }),
    ),
  ];
}
