import type { ScopeClassifiers } from '../../knowledge/search/confidenceFeatures';
import { type ConfidenceModel, confidenceModelFile } from '../../knowledge/search/confidenceModel';
import { type BoostedTrees, predictProbability } from '../../knowledge/search/models/boostedTrees';
import { formatJsonModel } from '../../knowledge/search/models/modelFile';
import { rankingModelFile } from '../../knowledge/search/rankingModel';
import type { Question } from '../evaluation/cases';
import { defaultHyperparameters } from '../embeddings/contrastive';
import { knowledgeInputs, questionInputs, rounded, type Trainer } from '../trainer';
import { type BoostingParams, defaultParams, trainBoostedTrees } from './boosting';
import { exampleOf, type CalibrationExample, classWeights, nameQuestions } from './examples';
import { rankerGrowth, trainRanker } from './linearRanker';
import { rankingGroupsOf, type Search } from './rankingGroup';
import { searchUnseen } from './searchUnseen';
import { trainTextClassifier, type Message } from './textClassifier';
import { bestThresholds } from './thresholds';

/** Beside people's questions, one official name in so many is asked by itself. */
const EVERY_NAME = 20;
/** Whatever is learned is tried on questions that it has not seen: a part at a time is left out. */
const PARTS = 3;
const inScopeGrowth: Partial<BoostingParams> = { trees: 120, depth: 2 };

/** Learns how candidates are ranked, and how sure the bot may be of the first. */
export const rankingTrainer: Trainer = {
  makes: ['ranker', 'confidence'],
  needs: ['diacritics'],
  inputs: [...questionInputs, ...knowledgeInputs],
  hyperparameters: {
    everyName: EVERY_NAME,
    parts: PARTS,
    classWeights,
    ranker: rankerGrowth,
    right: defaultParams,
    inScope: { ...defaultParams, ...inScopeGrowth },
    embeddings: defaultHyperparameters,
  },
  async train({ questions, knowledge, log }) {
    const asked = [...questions, ...nameQuestions(await knowledge(), EVERY_NAME)];
    const searches = await searchUnseen(asked, PARTS, knowledge, log);
    const unseen = inParts(searches, (seen) => ({
      ranking: trainRanker(rankingGroupsOf(seen)),
      words: scopeClassifiers(seen),
    })).flatMap(({ model: { ranking, words }, part }) =>
      part.flatMap((one) => exampleOf(one, ranking, words) ?? []),
    );
    log('ranker: tried on questions that it has not seen');
    const judged = inParts(unseen, confidenceTrees).flatMap(({ model: { right, inScope }, part }) =>
      part.map((example) => ({
        ...example,
        confidence: predictProbability(right, example.features),
        inScope: predictProbability(inScope, example.features),
      })),
    );
    const ranker = trainRanker(rankingGroupsOf(searches));
    const confidence: ConfidenceModel = {
      ...bestThresholds(judged),
      ...confidenceTrees(unseen),
      words: scopeClassifiers(searches),
    };
    const loss = judged.reduce(
      (sum, { right, confidence: sure }) => sum - Math.log(right ? sure : 1 - sure),
      0,
    );
    const answers = judged.filter(({ expect }) => expect === 'answer');
    const firstRight = answers.filter(({ right }) => right).length / answers.length;
    return [
      {
        model: 'ranker',
        content: formatJsonModel(rankingModelFile(ranker)),
        metrics: { questions: searches.length, firstRight: rounded(firstRight) },
      },
      {
        model: 'confidence',
        content: formatJsonModel(confidenceModelFile(confidence)),
        metrics: {
          logLoss: rounded(loss / judged.length),
          answerFrom: confidence.answer,
          offerFrom: confidence.offer,
        },
      },
    ];
  },
};

/** Learns for each part from all the others. */
function inParts<Item, Model>(items: readonly Item[], learn: (seen: readonly Item[]) => Model) {
  const size = Math.ceil(items.length / PARTS);
  return Array.from({ length: PARTS }, (_, i) => ({
    part: items.slice(i * size, (i + 1) * size),
    model: learn([...items.slice(0, i * size), ...items.slice((i + 1) * size)]),
  }));
}

/** What the words of a message say by themselves: in scope, and too broad. */
function scopeClassifiers(searches: readonly Search[]): ScopeClassifiers {
  const messages = (of: readonly Search[], kind: Question['expect'], isKind: boolean): Message[] =>
    of.map(({ question: { expect }, findings }) => ({
      words: findings.question.words,
      right: (expect === kind) === isKind,
      weight: classWeights[expect],
    }));
  const inScope = searches.filter(({ question: { expect } }) => expect !== 'none');
  return {
    scope: trainTextClassifier(messages(searches, 'none', false)),
    broad: trainTextClassifier(messages(inScope, 'clarify', true)),
  };
}

function confidenceTrees(found: readonly CalibrationExample[]): {
  right: BoostedTrees;
  inScope: BoostedTrees;
} {
  const scope = found.map(({ features, expect, weight }) => ({ features, right: expect !== 'none', weight }));
  return { right: trainBoostedTrees(found), inScope: trainBoostedTrees(scope, inScopeGrowth) };
}
