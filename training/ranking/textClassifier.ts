import {
  type TextClassifier,
  wordClassifier,
  type WordClassifier,
  wordFeatures,
} from '../../knowledge/search/models/textClassifier';
import type { Word } from '../../language/words';
import { seededRandom } from '../seededRandom';
import { SEED } from '../trainer';

/** A message, whether it is what is to be recognised, and how much it counts. */
export interface Message {
  words: readonly Word[];
  right: boolean;
  weight: number;
}

const EPOCHS = 12;
const LEARNING_RATE = 0.25;
/** How strongly weights are drawn to zero at every step. */
const L2 = 2e-3;
/** A feature of fewer messages teaches nothing. */
const MIN_FEATURE_COUNT = 3;
/** Weights below this are not worth their place in the file. */
const MIN_ABS_WEIGHT = 0.05;

/** What a message shows, whether it is what is to be recognised, and how much it counts. */
export interface FeatureExample extends Pick<Message, 'right' | 'weight'> {
  features: readonly string[];
}

/** Learns a linear model over words and pairs of neighbours. */
export function trainTextClassifier(messages: readonly Message[]): WordClassifier {
  return wordClassifier(
    trainLinearClassifier(
      messages.map(({ words, right, weight }) => ({ features: wordFeatures(words), right, weight })),
    ),
  );
}

/** Learns a linear model by small steps (logistic loss, Adagrad); the same examples give the same model. */
export function trainLinearClassifier(messages: readonly FeatureExample[]): TextClassifier {
  const counts = new Map<string, number>();
  const rows = messages.map(({ features }) => features);
  for (const row of rows) for (const feature of row) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const numbers = new Map(
    [...counts]
      .flatMap(([feature, count]) => (count >= MIN_FEATURE_COUNT ? [feature] : []))
      .map((one, i) => [one, i]),
  );
  const known = rows.map((row) => row.flatMap((feature) => numbers.get(feature) ?? []));
  const weights = new Float64Array(numbers.size);
  const moved = new Float64Array(numbers.size).fill(1e-2);
  let [bias, biasMoved] = [0, 1e-2];
  const random = seededRandom(SEED);
  for (let step = 0; step < EPOCHS * messages.length; step++) {
    const i = Math.floor(random() * messages.length);
    const { right, weight } = messages[i]!;
    const row = known[i]!;
    const odds = row.reduce((sum, at) => sum + weights[at]!, bias);
    const miss = weight * (1 / (1 + Math.exp(-odds)) - (right ? 1 : 0));
    biasMoved += miss * miss;
    bias -= (LEARNING_RATE * miss) / Math.sqrt(biasMoved);
    for (const at of row) {
      const slope = miss + L2 * weights[at]!;
      moved[at]! += slope * slope;
      weights[at]! -= (LEARNING_RATE * slope) / Math.sqrt(moved[at]!);
    }
  }
  const entries = [...numbers].flatMap(([feature, at]) => {
    const weight = Math.round(weights[at]! * 100) / 100;
    return Math.abs(weight) >= MIN_ABS_WEIGHT ? [[feature, weight] as const] : [];
  });
  return { bias: Math.round(bias * 100) / 100, weights: Object.fromEntries(entries) };
}
