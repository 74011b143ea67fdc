import { assessDanger } from '../../dialogs/understanding/danger/assessDanger';
import {
  conceptFeatures,
  dangerFeatures,
  wordFeatures,
} from '../../dialogs/understanding/danger/dangerFeatures';
import { dangerKinds } from '../../dialogs/understanding/danger/kinds';
import { formatTopicModel } from '../../knowledge/search/models/topicModel';
import type { TopicModel } from '../../language/topicClassifier';
import type { Question } from '../evaluation/cases';
import { questionInputs, rounded, type Trainer } from '../trainer';
import {
  dangerExamples,
  type DangerSentence,
  everydayQuestions,
  readDangerSentences,
} from './dangerExamples';
import { meanModel } from './meanModel';
import { topicHyperparameters, trainTopicClassifier } from './trainTopicClassifier';

const topics = ['none', ...dangerKinds];
/** Drawn to zero more strongly than other topics: people in danger write as nobody wrote before. */
const ofWords = {
  ...topicHyperparameters,
  epochs: 15,
  learningRate: 0.1,
  l2: 4e-3,
  dropout: 0.5,
  averaged: 0.4,
};
/** What words speak of comes from few hands: it may be relied on more. */
const ofConcepts = { ...ofWords, l2: 1e-3, dropout: 0.2 };
const hyperparameters = { ...ofWords, ofConcepts };

/** Learns to recognize danger, and to leave everyday talk in peace. */
export const dangerTrainer: Trainer = {
  makes: ['danger'],
  needs: [],
  inputs: [
    ...questionInputs,
    'training/data/danger',
    'training/data/law',
    'knowledge/data/names',
    'knowledge/data/services',
    'dialogs/data/danger',
    'knowledge/data/vocabulary/shorthand.json',
    'dialogs/data/smalltalk.json',
  ],
  hyperparameters,
  train({ questions }) {
    const sentences = readDangerSentences();
    const model = learn(sentences, questions);
    const metrics = scoreDanger(sentences, questions, model);
    return Promise.resolve([{ model: 'danger', content: formatTopicModel(model), metrics }]);
  },
};

/**
 * Shares of sentences whose author the model has never read: dangers that were recognized, those of the right kind
 * among them, harmless sentences taken for danger, and everyday questions that were not learned from.
 */
function scoreDanger(
  sentences: readonly DangerSentence[],
  questions: readonly Question[],
  model: TopicModel,
): Record<'recognized' | 'rightKind' | 'disturbed' | 'everydayDisturbed', number> {
  const authors = [...new Set(sentences.map(({ author }) => author))];
  const parts = authors.map((_, i) => i % PARTS);
  const judged = [...new Set(parts)].flatMap((part) => {
    const isLeftOut = ({ author }: DangerSentence): boolean => parts[authors.indexOf(author)] === part;
    const others = learn(
      sentences.filter((one) => !isLeftOut(one)),
      questions,
    );
    return sentences
      .filter(isLeftOut)
      .map((sentence) => ({ ...sentence, found: assessDanger(sentence.text, others) }));
  });
  const dangers = judged.filter(({ danger }) => danger);
  const recognized = dangers.filter(({ found }) => found !== null);
  const harmless = judged.filter(({ danger }) => !danger);
  const everyday = everydayQuestions(questions, 'measure');
  return {
    recognized: rounded(recognized.length / dangers.length),
    rightKind: rounded(
      recognized.filter(({ found, kind }) => found?.kind === kind).length / recognized.length,
    ),
    disturbed: rounded(harmless.filter(({ found }) => found !== null).length / harmless.length),
    everydayDisturbed: rounded(
      everyday.filter((text) => assessDanger(text, model) !== null).length / everyday.length,
    ),
  };
}

/** Into so many groups authors are put; one group after the other is left out and judged. */
const PARTS = 4;

/**
 * The mean of three that are learned apart: of everything, of words alone, of what words speak of alone. What misleads
 * one of them seldom misleads the others.
 */
function learn(sentences: readonly DangerSentence[], questions: readonly Question[]): TopicModel {
  const examples = dangerExamples(sentences, questions);
  return meanModel([
    trainTopicClassifier(examples, topics, dangerFeatures, ofWords),
    trainTopicClassifier(examples, topics, wordFeatures, ofWords),
    trainTopicClassifier(examples, topics, conceptFeatures, ofConcepts),
  ]);
}
