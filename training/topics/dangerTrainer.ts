import { assessDanger } from '../../dialogs/understanding/danger/assessDanger';
import { dangerFeatures, isOfConcepts, isOfLetters } from '../../dialogs/understanding/danger/dangerFeatures';
import { dangerKinds } from '../../dialogs/understanding/danger/kinds';
import { formatTopicNetwork } from '../../knowledge/search/models/topicNetworkFile';
import type { TopicNetwork } from '../../language/topicNetwork';
import type { Question } from '../evaluation/cases';
import { questionInputs, rounded, type Trainer } from '../trainer';
import {
  dangerExamples,
  type DangerSentence,
  everydayQuestions,
  readDangerSentences,
} from './dangerExamples';
import { meanNetwork } from './meanNetwork';
import type { NetworkHyperparameters } from './networkLearner';
import { trainTopicNetwork } from './trainTopicNetwork';

const topics = ['none', ...dangerKinds];
/** Much is left out at every step: people in danger write as nobody wrote before. */
const hyperparameters: NetworkHyperparameters = {
  units: 20,
  epochs: 18,
  learningRate: 0.05,
  minExamples: 4,
  dropout: 0.4,
  unitDropout: 0.15,
  averaged: 0.4,
};

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
    const metrics = scoreDanger(sentences, questions);
    return Promise.resolve([{ model: 'danger', content: formatTopicNetwork(model), metrics }]);
  },
};

/**
 * Shares of sentences of one author in so many, none of whose was read for it: dangers that were recognized, those of the
 * right kind among them, harmless sentences taken for danger, and everyday questions that were not learned from.
 */
function scoreDanger(
  sentences: readonly DangerSentence[],
  questions: readonly Question[],
): Record<'recognized' | 'rightKind' | 'disturbed' | 'everydayDisturbed', number> {
  const authors = [...new Set(sentences.map(({ author }) => author))];
  const isLeftOut = ({ author }: DangerSentence): boolean => authors.indexOf(author) % ONE_LEFT_OF === 0;
  const model = learn(
    sentences.filter((one) => !isLeftOut(one)),
    questions,
  );
  const judged = sentences
    .filter(isLeftOut)
    .map((sentence) => ({ ...sentence, found: assessDanger(sentence.text, model) }));
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

/** One author in so many is left out of what is learned, and judged by it. */
const ONE_LEFT_OF = 4;

/** What each of three networks reads, so that what misleads one of them seldom misleads the others. */
const readings: readonly ((feature: string) => boolean)[] = [
  () => true,
  (feature) => !isOfLetters(feature),
  (feature) => !isOfLetters(feature) && !isOfConcepts(feature),
];

/** The mean of three that are learned apart: of everything, without letters, of words alone. */
function learn(sentences: readonly DangerSentence[], questions: readonly Question[]): TopicNetwork {
  const examples = dangerExamples(sentences, questions);
  const [first, ...others] = readings.map((uses) =>
    trainTopicNetwork(examples, topics, { featuresOf: dangerFeatures, uses }, hyperparameters),
  ) as [TopicNetwork, ...TopicNetwork[]];
  return meanNetwork([first, ...others]);
}
