import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { resolveDataDir, resolveModelsDir } from '../knowledge/dataDir';
import {
  loadModel,
  loadModels,
  type ModelBundle,
  modelFiles,
  type ModelName,
} from '../knowledge/modelBundle';
import { answeringTrainer } from './answering/answeringTrainer';
import { askedTrainer } from './asked/askedTrainer';
import { diacriticsTrainer } from './diacriticsTrainer';
import { embeddingsTrainer } from './embeddings/embeddingsTrainer';
import { belongingTrainer } from './belonging/belongingTrainer';
import { facetsTrainer } from './facets/facetsTrainer';
import {
  type Digest,
  digestOfInput,
  readManifest,
  sha256,
  type StaleModel,
  staleModels,
  writeManifest,
} from './manifest';
import { ownQuestions, readQuestions } from './questions';
import { namesTrainer } from './namesTrainer';
import { rankingTrainer } from './ranking/rankingTrainer';
import { servicesTrainer } from './servicesTrainer';
import { shippedKnowledge } from './shippedKnowledge';
import { dangerTrainer } from './topics/dangerTrainer';
import { generalLawTrainer } from './topics/generalLawTrainer';
import { questionInputs, SEED, type Trainer } from './trainer';

/** In this order: each after those that it looks through. */
export const trainers: readonly Trainer[] = [
  diacriticsTrainer,
  embeddingsTrainer,
  rankingTrainer,
  askedTrainer,
  answeringTrainer,
  facetsTrainer,
  servicesTrainer,
  namesTrainer,
  dangerTrainer,
  generalLawTrainer,
  belongingTrainer,
];

export interface TrainingOptions {
  /** Only these models; all unless told. */
  only?: readonly ModelName[];
  /** Question files to learn from, in the place of `training/data/*.jsonl`. */
  questionFiles?: readonly string[];
  /** Folder of the models; the shipped one unless told. */
  modelsDir?: string;
  /** Who learns; all unless told. */
  trainers?: readonly Trainer[];
  log?: (line: string) => void;
}

/** The folder that inputs are named from. */
const root = dirname(dirname(resolveDataDir()));

/** Learns the models and writes them, and what they were learned from, into their folder. */
export async function trainAll({
  only,
  questionFiles = [],
  modelsDir = resolveModelsDir(),
  trainers: all = trainers,
  log = () => {},
}: TrainingOptions = {}): Promise<void> {
  mkdirSync(modelsDir, { recursive: true });
  const questions = readQuestions(questionFiles.length > 0 ? questionFiles : ownQuestions());
  for (const trainer of all.filter(({ makes }) => !only || makes.some((name) => only.includes(name)))) {
    const inputs = digestsOf(trainer, questionFiles, modelsDir);
    log(`Learning ${trainer.makes.join(' and ')} …`);
    const trained = await trainer.train({
      questions,
      knowledge: (models) => shippedKnowledge({ ...modelsIn(modelsDir), ...models }),
      log,
    });
    const manifest = readManifest(modelsDir);
    for (const { model, content, metrics } of trained) {
      const file = modelFiles[model];
      writeFileSync(join(modelsDir, file), content);
      const { hyperparameters } = trainer;
      const sum = sha256(content);
      manifest.models[model] = { file, sha256: sum, seed: SEED, hyperparameters, metrics, inputs };
      log(`${model}: ${JSON.stringify(metrics)}`);
    }
    writeManifest(modelsDir, manifest);
  }
}

/** The models of a folder that are older than what they were learned from. */
export function staleModelsIn(modelsDir: string = resolveModelsDir()): StaleModel[] {
  const digestOf = remembered((input) => digestOfInput(root, input));
  return staleModels(readManifest(modelsDir), digestOf, (file) => digestOfInput(modelsDir, file).sha256);
}

/** Takes down the inputs as they are now: they have changed too little to learn anew. Models themselves must be as learned. */
export function acceptInputs(modelsDir: string = resolveModelsDir()): string[] {
  const manifest = readManifest(modelsDir);
  const changed = new Set(staleModelsIn(modelsDir).flatMap((one) => one.changed));
  const inputs = [...changed].filter((input) => !input.startsWith('('));
  for (const input of inputs) manifest.accepted[input] = digestOfInput(root, input);
  writeManifest(modelsDir, manifest);
  return inputs;
}

function digestsOf(
  { inputs, needs }: Trainer,
  questionFiles: readonly string[],
  modelsDir: string,
): Record<string, Digest> {
  const isQuestions = (input: string): boolean => questionFiles.length > 0 && questionInputs.includes(input);
  const names = [
    ...inputs.flatMap((input) => (isQuestions(input) ? questionFiles : [input])),
    ...needs.map((name) => join(existing(name, modelsDir), modelFiles[name])),
  ];
  const paths = names.map((name) => relative(root, resolve(root, name)).replaceAll('\\', '/'));
  return Object.fromEntries(paths.sort().map((path) => [path, digestOfInput(root, path)]));
}

/** Where a model is read from: the folder that is trained, or what ships as long as it is not there. */
function existing(name: ModelName, modelsDir: string): string {
  return existsSync(join(modelsDir, modelFiles[name])) ? modelsDir : resolveModelsDir();
}

function modelsIn(modelsDir: string): ModelBundle {
  if (modelsDir === resolveModelsDir()) return loadModels();
  const models: Partial<Record<ModelName, unknown>> = {};
  for (const name of Object.keys(modelFiles) as ModelName[])
    models[name] = loadModel(name, existing(name, modelsDir));
  return models as ModelBundle;
}

function remembered<T>(work: (of: string) => T): (of: string) => T {
  const known = new Map<string, T>();
  return (of) => {
    const value = known.get(of) ?? work(of);
    known.set(of, value);
    return value;
  };
}
