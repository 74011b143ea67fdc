import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { formatTopicModel } from '../../knowledge/search/models/topicModel';
import { topicFeatures, type TopicModel, topicProbabilities } from '../../language/topicClassifier';
import { fold } from '../../language/text';
import { questionInputs, rounded, type Trainer } from '../trainer';
import { topicHyperparameters, trainTopicClassifier, type TopicExample } from './trainTopicClassifier';

const folder = join('training', 'data', 'law');
const topics = ['procedure', 'law', 'hostile'];
const LawSentence = z.strictObject({
  text: z.string().min(1),
  topic: z.enum(topics),
  author: z.string().min(1),
});
type LawSentence = z.infer<typeof LawSentence>;

/** One question about a procedure in so many is learned beside them, and how much it counts. */
const EVERY = 3;
const PROCEDURE_WEIGHT = 0.5;
const FOLDED_WEIGHT = 0.5;

/** Learns to tell general questions of law and hostile prompts from questions about procedures. */
export const generalLawTrainer: Trainer = {
  makes: ['generalLaw'],
  needs: [],
  inputs: [...questionInputs, 'training/data/law'],
  hyperparameters: {
    ...topicHyperparameters,
    everyProcedureQuestion: EVERY,
    procedureWeight: PROCEDURE_WEIGHT,
    foldedWeight: FOLDED_WEIGHT,
  },
  train({ questions }) {
    const sentences = readdirSync(folder)
      .sort()
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
      .map((line) => LawSentence.parse(JSON.parse(line)));
    const procedures = questions
      .filter(({ expect }, i) => expect !== 'none' && i % EVERY === 0)
      .map(({ q }) => ({ text: q, topic: 'procedure', weight: PROCEDURE_WEIGHT }));
    const content = formatTopicModel(learn(sentences, procedures));
    return Promise.resolve([{ model: 'generalLaw', content, metrics: score(sentences, procedures) }]);
  },
};

function learn(sentences: readonly LawSentence[], procedures: readonly TopicExample[]): TopicModel {
  const folded = sentences.map(({ text, topic }) => ({ text: fold(text), topic, weight: FOLDED_WEIGHT }));
  return trainTopicClassifier([...sentences, ...folded, ...procedures], topics);
}

/** Share of sentences told rightly whose author the model has never read. */
function score(sentences: readonly LawSentence[], procedures: readonly TopicExample[]): { unseen: number } {
  const authors = [...new Set(sentences.map(({ author }) => author))];
  const right = authors.flatMap((left) => {
    const model = learn(
      sentences.filter(({ author }) => author !== left),
      procedures,
    );
    return sentences
      .filter(({ author }) => author === left)
      .map(({ text, topic }) => likeliest(model, text) === topic);
  });
  return { unseen: rounded(right.filter(Boolean).length / right.length) };
}

function likeliest(model: TopicModel, text: string): string | undefined {
  const chances = topicProbabilities(model, topicFeatures(text));
  return model.topics[chances.indexOf(Math.max(...chances))];
}
