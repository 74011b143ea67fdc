import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEverydayNames } from '../knowledge/everyday';
import { buildKnowledge } from '../knowledge/knowledge';
import { type Calibration, type EvidenceName, evidenceNames } from '../knowledge/search/judgement';
import { dataFolder, readShippedProcedures } from '../knowledge/shipped';
import { readVocabulary } from '../knowledge/vocabulary';
import { findExample, readQuestions } from './calibration/examples';
import { fitLogistic, probability } from './calibration/logistic';
import { bestThresholds } from './calibration/thresholds';

/** `npm run calibrate -- FILE…`: learns from question files how sure the bot may be, and writes knowledge/data/calibration.json. */
async function calibrate(files: readonly string[]): Promise<void> {
  const knowledge = buildKnowledge(
    { release: 'shipped', procedures: await readShippedProcedures(), offices: [], facts: [] },
    readVocabulary(),
    await readEverydayNames(),
  );
  const examples = readQuestions(files).flatMap((question) => findExample(question, knowledge) ?? []);
  const model = fitLogistic(examples);
  const judged = examples.map((example) => ({
    ...example,
    confidence: probability(model, example.features),
  }));
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  const calibration: Calibration = {
    bias: rounded(model.bias),
    weights: Object.fromEntries(
      evidenceNames.map((name, i) => [name, rounded(model.weights[i] ?? 0)]),
    ) as Record<EvidenceName, number>,
    ...bestThresholds(judged),
  };
  writeFileSync(join(dataFolder, 'calibration.json'), `${JSON.stringify(calibration, null, 2)}\n`);
  const loss = judged.reduce(
    (sum, { right, confidence }) => sum - Math.log(right ? confidence : 1 - confidence),
    0,
  );
  console.log(
    `${examples.length} questions; log loss ${(loss / examples.length).toFixed(3)}; first candidate right in ${judged.filter(({ right }) => right).length}.`,
  );
  console.log(
    `Answers from ${calibration.answer}, offers from ${calibration.offer}. Compile again to use it.`,
  );
}

void calibrate(process.argv.slice(2));
