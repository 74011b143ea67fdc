import { parseArgs } from 'node:util';
import { type ModelName, modelFiles } from '../knowledge/modelBundle';
import { adviceOn } from '../training/manifest';
import { readQuestions } from '../training/questions';
import { ablate } from '../training/ranking/ablate';
import { acceptInputs, staleModelsIn, trainAll } from '../training/trainAll';
import { runCommand, UsageError } from './runCommand';

const usage =
  'Usage: npm run train -- [--only MODEL]… [--models FOLDER] [QUESTIONS.jsonl …]\n' +
  '       npm run train -- --stale | --accept [--models FOLDER] | --ablate QUESTIONS.jsonl …\n' +
  `MODEL is one of ${Object.keys(modelFiles).join(', ')}.`;

/** `npm run train`: learns every model anew, in the right order, and writes `knowledge/models/manifest.json`. */
async function train(): Promise<void> {
  const { values, positionals: questionFiles } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      models: { type: 'string' },
      ablate: { type: 'boolean', default: false },
      stale: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
    },
  });
  const { models: modelsDir, only } = values;
  if (values.stale) return console.log(adviceOn(staleModelsIn(modelsDir)) || 'Every model fits its data.');
  if (values.accept) return console.log(`Accepted: ${acceptInputs(modelsDir).join(', ') || 'nothing'}.`);
  if (values.ablate) return console.log(await ablate(readQuestions(questionFiles)));
  if (only?.some((name) => !(name in modelFiles))) throw new UsageError(usage);
  await trainAll({
    ...(only ? { only: only as ModelName[] } : {}),
    ...(modelsDir === undefined ? {} : { modelsDir }),
    questionFiles,
    log: console.log,
  });
}

runCommand(train);
