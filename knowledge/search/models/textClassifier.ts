import { z } from 'zod';
import { FeatureWeights } from '../../../language/featureWeights';
import type { Word } from '../../../language/words';

/**
 * A linear uni- and bigram classifier over the message, independent of any candidate: in scope or out of it ("nên … nào
 * rẻ" is no question to an office). Written by `npm run train`.
 */
export interface TextClassifier {
  bias: number;
  weights: Readonly<Record<string, number>>;
}

export const TextClassifier = z.strictObject({
  bias: z.number(),
  // Tens of thousands of weights: read by hand, which takes a tenth of the time that a schema of each takes.
  weights: z.unknown().transform(readWeights),
});

/** Weights without a prototype: a message may well say "constructor". */
function readWeights(written: unknown, context: z.RefinementCtx): Readonly<Record<string, number>> {
  const weights = Object.create(null) as Record<string, number>;
  const refuse = (message: string, path: string[] = []): never => {
    context.addIssue({ code: 'custom', message, path });
    return z.NEVER;
  };
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return refuse('expected weights by feature');
  for (const [feature, weight] of Object.entries(written as Record<string, unknown>)) {
    if (typeof weight !== 'number' || !Number.isFinite(weight)) return refuse('expected a number', [feature]);
    weights[feature] = weight;
  }
  return weights;
}

/** The same as it is used: tens of thousands of weights as one array. */
export interface WordClassifier {
  bias: number;
  weights: FeatureWeights;
}

export function wordClassifier({ bias, weights }: TextClassifier): WordClassifier {
  return {
    bias,
    weights: FeatureWeights.of(Object.entries(weights).map(([feature, weight]) => [feature, [weight]])),
  };
}

/** What is written of it. */
export function textClassifierOf({ bias, weights }: WordClassifier): TextClassifier {
  return {
    bias,
    weights: Object.fromEntries([...weights].map(([feature, [weight = 0]]) => [feature, weight])),
  };
}

/** Log-odds beyond this tell no more. */
const MAX_WORDS = 6;

/** The log-odds that the words speak for it. */
export function logOdds({ bias, weights }: WordClassifier, words: readonly Word[]): number {
  const sums = [bias];
  for (const feature of wordFeatures(words)) weights.addTo(sums, feature);
  return Math.max(-MAX_WORDS, Math.min(MAX_WORDS, sums[0]!));
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
