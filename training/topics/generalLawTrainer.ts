import { formatTopicModel } from '../../knowledge/search/models/topicModel';
import { topicFeatures, type TopicModel, topicProbabilities } from '../../language/topicClassifier';
import { fold } from '../../language/text';
import { questionInputs, rounded, type Trainer } from '../trainer';
import { type LawSentence, lawSentences, englishNames, serviceTexts } from './otherTexts';
import { topicHyperparameters, trainTopicClassifier, type TopicExample } from './trainTopicClassifier';

const topics = ['procedure', 'law', 'hostile'];

/** One question about a procedure in so many is learned beside them, and how much it counts. */
const EVERY = 3;
const PROCEDURE_WEIGHT = 0.5;
/** What the city does for people is no question of law, whatever words it shares with one. */
const SERVICE_WEIGHT = 0.7;
const FOLDED_WEIGHT = 0.5;

/** Learns to tell general questions of law and hostile prompts from questions about procedures. */
export const generalLawTrainer: Trainer = {
  makes: ['generalLaw'],
  needs: [],
  inputs: [...questionInputs, 'training/data/law', 'knowledge/data/services', 'knowledge/data/english'],
  hyperparameters: {
    ...topicHyperparameters,
    everyProcedureQuestion: EVERY,
    procedureWeight: PROCEDURE_WEIGHT,
    serviceWeight: SERVICE_WEIGHT,
    foldedWeight: FOLDED_WEIGHT,
  },
  train({ questions }) {
    const sentences = lawSentences();
    const procedures = questions
      .filter(({ expect }, i) => expect !== 'none' && i % EVERY === 0)
      .map(({ q }) => ({ text: q, topic: 'procedure', weight: PROCEDURE_WEIGHT }));
    const services = [...serviceTexts().flatMap(({ texts }) => texts), ...englishNames()].map((text) => ({
      text,
      topic: 'procedure',
      weight: SERVICE_WEIGHT,
    }));
    const others = [...procedures, ...services];
    const content = formatTopicModel(learn(sentences, others));
    return Promise.resolve([{ model: 'generalLaw', content, metrics: score(sentences, others) }]);
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
