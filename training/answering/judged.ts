import { askingIn, sentenceVectors } from '../../dialogs/procedure/answering/features';
import { type Sentence, sentencesOf } from '../../dialogs/procedure/answering/sentences';
import type { AnsweringModel } from '../../knowledge/answeringModel';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Example } from '../ranking/logistic';
import { type LabelledQuestion, sheetFor } from './material';

/** One question: of each sentence that it was held against what is looked at, and whether it answers. */
export interface Judged {
  author: string;
  isAnswered: boolean;
  examples: Example[];
  /** The same without the sentences that answer: then none does. */
  unanswered: Example[];
}

/** Null where the procedure is held no more, or none of its sentences is an answer as it was labelled. */
export function judge(
  { code, q, answers, author }: LabelledQuestion,
  knowledge: Knowledge,
  words: Pick<AnsweringModel, 'rarity' | 'unseen'>,
): Judged | null {
  const sheet = sheetFor(code, knowledge);
  if (!sheet) return null;
  const right = new Set(answers);
  const sentences = sentencesOf(sheet);
  if (right.size > 0 && !sentences.some(({ text }) => right.has(text))) return null;
  const asking = askingIn(q, q, knowledge.finder);
  const { asked, diacritics } = knowledge.models;
  const models = { asked, diacritics, answering: { ...words, trees: { bias: 0, trees: [] } } };
  const examplesOf = (some: readonly Sentence[]): Example[] =>
    sentenceVectors(asking, some, sheet, models).map((features, i) => ({
      features,
      right: right.has(some[i]!.text),
    }));
  return {
    author,
    isAnswered: right.size > 0,
    examples: examplesOf(sentences),
    unanswered: right.size > 0 ? examplesOf(sentences.filter(({ text }) => !right.has(text))) : [],
  };
}
