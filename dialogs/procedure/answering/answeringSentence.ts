import { predictProbability } from '../../../knowledge/search/models/boostedTrees';
import type { Askable } from '../askable';
import { type AnsweringModels, type Asking, sentenceVectors } from './features';
import type { Sentence } from './sentences';

export interface Answering {
  sentence: Sentence;
  /** How likely it answers what is asked. */
  probability: number;
}

/** The sentence that most likely answers a question, of those that are given; null where none is. */
export function answeringSentence(
  asking: Asking,
  sentences: readonly Sentence[],
  about: Askable,
  models: AnsweringModels,
): Answering | null {
  const { trees } = models.answering;
  const vectors = sentenceVectors(asking, sentences, about, models);
  let best: Answering | null = null;
  sentences.forEach((sentence, i) => {
    const probability = predictProbability(trees, vectors[i]!);
    if (probability > (best?.probability ?? 0)) best = { sentence, probability };
  });
  return best;
}
