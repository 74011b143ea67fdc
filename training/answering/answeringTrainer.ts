import { answeringModelFile } from '../../knowledge/answeringModel';
import { formatJsonModel } from '../../knowledge/search/models/modelFile';
import { knowledgeInputs, type Trainer } from '../trainer';
import { judge } from './judged';
import { hyperparameters, learnAnswering, scoreAnswering } from './learnAnswering';
import { QUESTIONS, rarityIn, readLabelled } from './material';

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
    const metrics = { questions: judged.length, ...scoreAnswering(judged) };
    log(`answering: of authors left out ${JSON.stringify(metrics)}`);
    const model = { ...words, trees: learnAnswering(judged) };
    return [{ model: 'answering', content: formatJsonModel(answeringModelFile(model)), metrics }];
  },
};
