import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEverydayNames } from '../knowledge/everyday';
import { fold } from '../language/text';
import { buildKnowledge } from '../knowledge/knowledge';
import {
  type Calibration,
  type EvidenceName,
  evidenceNames,
  type LogisticModel,
} from '../knowledge/search/judgement';
import { dataFolder, readShippedProcedures } from '../knowledge/shipped';
import { readVocabulary } from '../knowledge/vocabulary';
import { findExample, nameQuestions, readQuestions } from './calibration/examples';
import { fitLogistic, type Model, probability } from './calibration/logistic';
import { bestThresholds } from './calibration/thresholds';

/** Beside people's questions, one official name in so many is asked by itself. */
const everySoMany = 20;

/** `npm run calibrate [-- FILE…]`: learns from question files how sure the bot may be, and writes knowledge/data/calibration.json. */
async function calibrate(files: readonly string[]): Promise<void> {
  const knowledge = buildKnowledge(
    { release: 'shipped', procedures: await readShippedProcedures(), offices: [], facts: [] },
    readVocabulary(),
    await readEverydayNames(),
  );
  const asked = readQuestions(files);
  // Half of the citizens type without accents: every question counts both ways.
  const questions = [
    ...asked,
    ...asked.map((one) => ({ ...one, q: fold(one.q) })),
    ...nameQuestions(knowledge, everySoMany),
  ];
  const examples = questions.flatMap((question) => findExample(question, knowledge) ?? []);
  const right = fitLogistic(examples);
  const inScope = fitLogistic(
    examples.map(({ features, expect }) => ({ features, right: expect !== 'none' })),
  );
  const judged = examples.map((example) => ({
    ...example,
    confidence: probability(right, example.features),
    inScope: probability(inScope, example.features),
  }));
  const calibration: Calibration = {
    right: named(right),
    inScope: named(inScope),
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

function named({ bias, weights }: Model): LogisticModel {
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  const entries = evidenceNames.map((name, i) => [name, rounded(weights[i] ?? 0)] as const);
  return { bias: rounded(bias), weights: Object.fromEntries(entries) as Record<EvidenceName, number> };
}

/** The files that are for calibrating; those for measuring are others. */
const own = ['calibration.jsonl', 'calibration-oos.jsonl'].map((name) =>
  join('tests', 'quality', 'questions', name),
);
const given = process.argv.slice(2);
void calibrate(given.length > 0 ? given : own);
