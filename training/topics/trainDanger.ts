import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessDanger } from '../../dialogs/understanding/danger/assessDanger';
import { dangerConcepts } from '../../dialogs/understanding/danger/concepts';
import { dangerKinds } from '../../dialogs/understanding/danger/kinds';
import { resolveModelsDir } from '../../knowledge/dataDir';
import { formatTopicModel } from '../../knowledge/search/models/topicModel';
import type { TopicModel } from '../../language/topicClassifier';
import {
  dangerExamples,
  type DangerSentence,
  everydayQuestions,
  readDangerSentences,
} from './dangerExamples';
import { topicHyperparameters, trainTopicClassifier } from './trainTopicClassifier';

const topics = ['none', ...dangerKinds];
/** Drawn to zero more strongly than other topics: people in danger write as nobody wrote before. */
const hyperparameters = { ...topicHyperparameters, epochs: 15, learningRate: 0.1, l2: 4e-3, dropout: 0.5 };

/** Shares of sentences whose author the model has never read. */
export interface DangerScores {
  /** Dangers that were recognised as such. */
  recognised: number;
  /** Of those, the right kind. */
  rightKind: number;
  /** Harmless sentences that were taken for danger. */
  disturbed: number;
  /** The same of everyday questions that were not learned from. */
  everydayDisturbed: number;
}

/** Learns the recognition of danger and writes `knowledge/models/danger.tsv`. */
export function trainDanger(): TopicModel {
  const model = learn(readDangerSentences());
  writeFileSync(join(resolveModelsDir(), 'danger.tsv'), formatTopicModel(model));
  return model;
}

/** Leaves out one author after the other and measures on what they wrote. */
export function scoreDanger(sentences: readonly DangerSentence[] = readDangerSentences()): DangerScores {
  const authors = [...new Set(sentences.map(({ author }) => author))];
  const judged = authors.flatMap((left) => {
    const model = learn(sentences.filter(({ author }) => author !== left));
    return sentences
      .filter(({ author }) => author === left)
      .map((sentence) => ({ ...sentence, found: assessDanger(sentence.text, model) }));
  });
  const dangers = judged.filter(({ danger }) => danger);
  const recognised = dangers.filter(({ found }) => found !== null);
  const harmless = judged.filter(({ danger }) => !danger);
  const model = learn(sentences);
  const everyday = everydayQuestions(1);
  return {
    recognised: recognised.length / dangers.length,
    rightKind: recognised.filter(({ found, kind }) => found?.kind === kind).length / recognised.length,
    disturbed: harmless.filter(({ found }) => found !== null).length / harmless.length,
    everydayDisturbed: everyday.filter((text) => assessDanger(text, model) !== null).length / everyday.length,
  };
}

function learn(sentences: readonly DangerSentence[]): TopicModel {
  return trainTopicClassifier(dangerExamples(sentences), topics, dangerConcepts, hyperparameters);
}

if (require.main === module) {
  trainDanger();
  if (process.argv.includes('--score')) console.log(scoreDanger());
}
