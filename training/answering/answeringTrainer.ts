import { sentenceVectors } from '../../dialogs/procedure/answering/features';
import { type Sentence, sentencesOf } from '../../dialogs/procedure/answering/sentences';
import { askingPart } from '../../dialogs/understanding/entities/askingPart';
import { type AnsweringModel, answeringModelFile } from '../../knowledge/answeringModel';
import type { Knowledge } from '../../knowledge/knowledge';
import { predictProbability } from '../../knowledge/search/models/boostedTrees';
import { formatJsonModel } from '../../knowledge/search/models/modelFile';
import { trainBoostedTrees } from '../ranking/boosting';
import type { Example } from '../ranking/logistic';
import { knowledgeInputs, rounded, type Trainer } from '../trainer';
import { type LabelledQuestion, QUESTIONS, rarityIn, readLabelled, sheetFor } from './material';

const hyperparameters = { trees: 200, depth: 4 };

/** From here on a sentence is told as the answer. */
const TOLD = 0.5;

/** One question: of each sentence that it was held against what is looked at, and whether it answers. */
interface Judged {
  author: string;
  isAnswered: boolean;
  examples: Example[];
  /** The same without the sentences that answer: then none does. */
  unanswered: Example[];
}

/** Learns which sentence of a sheet answers a question, and when none does. */
export const answeringTrainer: Trainer = {
  makes: ['answering'],
  needs: ['diacritics', 'asked'],
  inputs: [...knowledgeInputs, 'knowledge/data/cards/full', QUESTIONS],
  hyperparameters,
  async train({ knowledge: shipped, log }) {
    const knowledge = await shipped();
    const words = rarityIn(knowledge);
    const judged = readLabelled().flatMap((one) => judge(one, knowledge, words) ?? []);
    const metrics = { questions: judged.length, ...score(judged) };
    log(`answering: of authors left out ${JSON.stringify(metrics)}`);
    const model = { ...words, trees: learn(judged) };
    return [{ model: 'answering', content: formatJsonModel(answeringModelFile(model)), metrics }];
  },
};

/** Null where the procedure is held no more, or none of its sentences is an answer as it was labelled. */
function judge(
  { code, q, answers, author }: LabelledQuestion,
  knowledge: Knowledge,
  words: Pick<AnsweringModel, 'rarity' | 'unseen'>,
): Judged | null {
  const sheet = sheetFor(code, knowledge);
  if (!sheet) return null;
  const right = new Set(answers);
  const sentences = sentencesOf(sheet);
  if (right.size > 0 && !sentences.some(({ text }) => right.has(text))) return null;
  const { analyzer } = knowledge.finder;
  const asking = { message: analyzer.writtenOut(q), question: analyzer.writtenOut(askingPart(q) ?? q) };
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

function learn(judged: readonly Judged[]) {
  return trainBoostedTrees(
    judged.flatMap(({ examples, unanswered }) => [...examples, ...unanswered]),
    hyperparameters,
  );
}

/**
 * Shares of the questions of authors that the model has never read: the right sentence stands first, is told, another is
 * told; and of those that no sentence answers how many are told one all the same.
 */
function score(judged: readonly Judged[]): Record<'first' | 'told' | 'wrong' | 'strayed', number> {
  const authors = [...new Set(judged.map(({ author }) => author))];
  const taken = authors.flatMap((left) => {
    const trees = learn(judged.filter(({ author }) => author !== left));
    return judged
      .filter(({ author }) => author === left)
      .map(({ examples, isAnswered }) => {
        const chances = examples.map(({ features }) => predictProbability(trees, features));
        const most = Math.max(...chances);
        return { isAnswered, isRight: examples[chances.indexOf(most)]?.right === true, isTold: most >= TOLD };
      });
  });
  const answered = taken.filter(({ isAnswered }) => isAnswered);
  const others = taken.filter(({ isAnswered }) => !isAnswered);
  const share = (count: number, { length }: readonly unknown[]): number =>
    rounded(count / Math.max(1, length));
  return {
    first: share(answered.filter(({ isRight }) => isRight).length, answered),
    told: share(answered.filter(({ isRight, isTold }) => isTold && isRight).length, answered),
    wrong: share(answered.filter(({ isRight, isTold }) => isTold && !isRight).length, answered),
    strayed: share(others.filter(({ isTold }) => isTold).length, others),
  };
}
