import { predictProbability } from '../../../knowledge/search/models/boostedTrees';
import type { Askable } from '../askable';
import { type AnsweringModels, type Asking, sentenceVectors } from './features';
import type { Sentence } from './sentences';

/** A sentence, and how likely it answers what is asked. */
export interface Judged {
  sentence: Sentence;
  probability: number;
}

export interface Answering extends Judged {
  /** What most likely answers beside it, the likeliest first. */
  others: readonly Judged[];
}

/** So many are kept beside the likeliest. */
const OTHERS = 3;

/** The sentence that most likely answers a question, of those that are given; null where none is. */
export function answeringSentence(
  asking: Asking,
  sentences: readonly Sentence[],
  about: Askable,
  models: AnsweringModels,
): Answering | null {
  const { trees } = models.answering;
  const vectors = sentenceVectors(asking, sentences, about, models);
  const [best, ...others] = sentences
    .map((sentence, i): Judged => ({ sentence, probability: predictProbability(trees, vectors[i]!) }))
    .sort((a, b) => b.probability - a.probability);
  return best ? { ...best, others: others.slice(0, OTHERS) } : null;
}
