import type { Word } from '../../../language/words';

/**
 * How far the words of a message, and pairs of neighbours, speak for something, whatever they are about: "nên … nào rẻ"
 * is no question to an office. A linear model; written by `npm run calibrate`.
 */
export interface WordModel {
  bias: number;
  weights: Readonly<Record<string, number>>;
}

/** Log-odds beyond this tell no more. */
const most = 6;

/** The log-odds that the words speak for it. */
export function leaningOf({ bias, weights }: WordModel, words: readonly Word[]): number {
  const sum = wordFeatures(words).reduce((total, feature) => total + (weights[feature] ?? 0), bias);
  return Math.max(-most, Math.min(most, sum));
}

/** Every word and every pair of neighbours, unmarked and once. */
export function wordFeatures(words: readonly Word[]): string[] {
  return [
    ...new Set(
      words.flatMap(({ plain }, i) => {
        const before = words[i - 1];
        return before ? [plain, `${before.plain} ${plain}`] : [plain];
      }),
    ),
  ];
}
