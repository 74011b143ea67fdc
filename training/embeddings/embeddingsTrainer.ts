import { knowledgeInputs, questionInputs, rounded, type Trainer } from '../trainer';
import { defaultHyperparameters } from './contrastive';
import { formatEmbeddings, learnEmbeddings } from './learn';

/** Learns where words point: each text towards the family that it means. */
export const embeddingsTrainer: Trainer = {
  makes: ['embeddings'],
  needs: ['diacritics'],
  inputs: [...questionInputs, ...knowledgeInputs],
  hyperparameters: defaultHyperparameters,
  async train({ questions, knowledge, log }) {
    let loss = NaN;
    const learned = learnEmbeddings(await knowledge(), questions, (epoch, missed) => {
      loss = missed;
      log(`embeddings: epoch ${epoch + 1}, ${missed.toFixed(3)} nats missed a text`);
    });
    return [
      {
        model: 'embeddings',
        content: formatEmbeddings(learned),
        metrics: { trainingLossNats: rounded(loss), features: learned.directions.length },
      },
    ];
  },
};
