import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveModelsDir } from '../knowledge/dataDir';
import type { ScopeClassifiers } from '../knowledge/search/confidenceFeatures';
import { type BoostedTrees, predictProbability } from '../knowledge/search/models/boostedTrees';
import { type ConfidenceModel, confidenceModelFile } from '../knowledge/search/confidenceModel';
import { modelFiles } from '../knowledge/modelBundle';
import { formatJsonModel } from '../knowledge/search/models/modelFile';
import { rankingModelFile } from '../knowledge/search/rankingModel';
import { fold } from '../language/text';
import { learnEmbeddings, embeddingModelOf } from './embeddings/learn';
import { trainBoostedTrees } from './ranking/boosting';
import {
  rankingGroupOf,
  exampleOf,
  type CalibrationExample,
  classWeights,
  nameQuestions,
  type Search,
  search,
} from './ranking/examples';
import { ownQuestions, readQuestions } from './questions';
import { trainRanker } from './ranking/linearRanker';
import { bestThresholds } from './ranking/thresholds';
import { trainTextClassifier, type Message } from './ranking/textClassifier';
import type { Question } from './evaluation/cases';
import { shippedKnowledge } from './shippedKnowledge';

/** Beside people's questions, one official name in so many is asked by itself. */
const everySoMany = 20;
/** Whatever is learned is tried on questions that it has not seen: a part at a time is left out. */
const parts = 3;

/** `npm run calibrate [-- FILE…]`: learns from question files how candidates are ranked and how sure the bot may be, and writes knowledge/models/ranker.json and confidence.json. */
async function calibrate(files: readonly string[]): Promise<void> {
  const asked = [...readQuestions(files), ...nameQuestions(await shippedKnowledge(), everySoMany)];
  const searches = await searchUnseen(asked);
  const unseen = inParts(searches, (seen) => ({
    ranking: trainRanker(contests(seen)),
    words: wordModels(seen),
  })).flatMap(({ model: { ranking, words }, part }) =>
    part.flatMap((one) => exampleOf(one, ranking, words) ?? []),
  );
  const judged = inParts(unseen, models).flatMap(({ model: { right, inScope }, part }) =>
    part.map((example) => ({
      ...example,
      confidence: predictProbability(right, example.features),
      inScope: predictProbability(inScope, example.features),
    })),
  );
  const calibration: ConfidenceModel = {
    words: wordModels(searches),
    ...models(unseen),
    ...bestThresholds(judged),
  };
  const ranking = trainRanker(contests(searches));
  writeFileSync(join(resolveModelsDir(), modelFiles.ranker), formatJsonModel(rankingModelFile(ranking)));
  writeFileSync(
    join(resolveModelsDir(), modelFiles.confidence),
    formatJsonModel(confidenceModelFile(calibration)),
  );
  const loss = judged.reduce(
    (sum, { right, confidence }) => sum - Math.log(right ? confidence : 1 - confidence),
    0,
  );
  const answers = judged.filter(({ expect }) => expect === 'answer');
  console.log(
    `On questions not learned from: log loss ${(loss / judged.length).toFixed(3)}; first candidate right in ${answers.filter(({ right }) => right).length} of ${answers.length} that have an answer.`,
  );
  console.log(
    `Answers from ${calibration.answer}, offers from ${calibration.offer}. Compile again to use it.`,
  );
}

/** Every question searched with associations that were learned without it; half of the citizens type no accents. */
async function searchUnseen(questions: readonly Question[]): Promise<Search[]> {
  const knowledge = await shippedKnowledge();
  const searches: Search[] = [];
  for (let part = 0; part < parts; part++) {
    const seen = questions.filter((_, i) => i % parts !== part);
    const unseen = questions.filter((_, i) => i % parts === part);
    const space = embeddingModelOf(learnEmbeddings(knowledge, seen));
    const own = await shippedKnowledge({ embeddings: space });
    for (const question of unseen)
      for (const q of new Set([question.q, fold(question.q)])) searches.push(search({ ...question, q }, own));
    console.log(`Part ${part + 1} of ${parts} searched.`);
  }
  return searches;
}

/** Learns for each part from all the others. */
function inParts<Item, Model>(items: readonly Item[], learn: (seen: readonly Item[]) => Model) {
  const size = Math.ceil(items.length / parts);
  return Array.from({ length: parts }, (_, i) => ({
    part: items.slice(i * size, (i + 1) * size),
    model: learn([...items.slice(0, i * size), ...items.slice((i + 1) * size)]),
  }));
}

function contests(searches: readonly Search[]) {
  return searches.flatMap((one) => rankingGroupOf(one) ?? []);
}

function wordModels(searches: readonly Search[]): ScopeClassifiers {
  const messages = (of: readonly Search[], kind: Question['expect'], isKind: boolean): Message[] =>
    of.map(({ question: { expect }, findings }) => ({
      words: findings.question.words,
      right: (expect === kind) === isKind,
      weight: classWeights[expect],
    }));
  return {
    scope: trainTextClassifier(messages(searches, 'none', false)),
    broad: trainTextClassifier(
      messages(
        searches.filter(({ question: { expect } }) => expect !== 'none'),
        'clarify',
        true,
      ),
    ),
  };
}

function models(found: readonly CalibrationExample[]): { right: BoostedTrees; inScope: BoostedTrees } {
  return {
    right: trainBoostedTrees(found),
    inScope: trainBoostedTrees(
      found.map(({ features, expect, weight }) => ({ features, right: expect !== 'none', weight })),
      { trees: 120, depth: 2 },
    ),
  };
}

const given = process.argv.slice(2);
void calibrate(given.length > 0 ? given : ownQuestions());
