import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../knowledge/dataFolder';
import { readEverydayNames } from '../knowledge/everyday';
import { buildKnowledge } from '../knowledge/knowledge';
import { type Forest, likelihood } from '../knowledge/search/forest';
import type { Calibration } from '../knowledge/search/judgement';
import type { RankingModel } from '../knowledge/search/signs';
import { readShippedProcedures } from '../knowledge/shipped';
import { readVocabulary } from '../knowledge/vocabulary';
import { fold } from '../language/text';
import { growForest } from './calibration/boosting';
import {
  contestOf,
  exampleOf,
  type Found,
  nameQuestions,
  readQuestions,
  search,
} from './calibration/examples';
import { fitRanking } from './calibration/ranker';
import { bestThresholds } from './calibration/thresholds';

/** Beside people's questions, one official name in so many is asked by itself. */
const everySoMany = 20;
/** Thresholds are chosen on questions that the judge has not learned from: a part at a time is left out. */
const parts = 5;

/** `npm run calibrate [-- FILE…]`: learns from question files how sure the bot may be, and writes knowledge/data/calibration.json. */
async function calibrate(files: readonly string[]): Promise<void> {
  const knowledge = buildKnowledge(
    { release: 'shipped', procedures: await readShippedProcedures(), offices: [], facts: [] },
    readVocabulary(),
    await readEverydayNames(),
  );
  const asked = readQuestions(files);
  // Half of the citizens type without accents: what has an answer counts both ways.
  const questions = [
    ...asked,
    ...asked.filter(({ expect }) => expect !== 'clarify').map((one) => ({ ...one, q: fold(one.q) })),
    ...nameQuestions(knowledge, everySoMany),
  ];
  const searches = questions.map((question) => search(question, knowledge));
  const ranking = rounded(fitRanking(searches.flatMap((one) => contestOf(one) ?? [])));
  const examples = searches.flatMap((one) => exampleOf(one, ranking) ?? []);
  const unseen = judgedUnseen(examples);
  const calibration: Calibration = { ranking, ...models(examples), ...bestThresholds(unseen) };
  writeFileSync(join(dataFolder(), 'calibration.json'), `${JSON.stringify(calibration)}\n`);
  const loss = unseen.reduce(
    (sum, { right, confidence }) => sum - Math.log(right ? confidence : 1 - confidence),
    0,
  );
  console.log(
    `${examples.length} questions; log loss on unseen ones ${(loss / unseen.length).toFixed(3)}; first candidate right in ${examples.filter(({ right }) => right).length}.`,
  );
  console.log(
    `Answers from ${calibration.answer}, offers from ${calibration.offer}. Compile again to use it.`,
  );
}

function models(examples: readonly Found[]): { right: Forest; inScope: Forest } {
  return {
    right: growForest(examples),
    inScope: growForest(
      examples.map(({ features, expect }) => ({ features, right: expect !== 'none' })),
      { trees: 120, depth: 2 },
    ),
  };
}

/** Each question judged by models that have seen neither it nor its copy without accents. */
function judgedUnseen(examples: readonly Found[]): (Found & { confidence: number; inScope: number })[] {
  const ids = [...new Set(examples.map(({ id }) => id))];
  const partOf = new Map(ids.map((id, i) => [id, i % parts]));
  return Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const { right, inScope } = models(examples.filter(({ id }) => partOf.get(id) !== part));
    return examples
      .filter(({ id }) => partOf.get(id) === part)
      .map((example) => ({
        ...example,
        confidence: likelihood(right, example.features),
        inScope: likelihood(inScope, example.features),
      }));
  });
}

function rounded(ranking: RankingModel): RankingModel {
  const entries = Object.entries(ranking).map(([name, value]) => [name, Math.round(value * 1000) / 1000]);
  return Object.fromEntries(entries) as RankingModel;
}

/** The files that are for calibrating; those for measuring are others. */
const own = ['', '-short', '-broad', '-oos'].map((kind) =>
  join('tests', 'quality', 'questions', `calibration${kind}.jsonl`),
);
const given = process.argv.slice(2);
void calibrate(given.length > 0 ? given : own);
