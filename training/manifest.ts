import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ModelName, modelFiles } from '../knowledge/modelBundle';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Hashes = z.record(z.string(), Sha256);

/** `knowledge/models/manifest.json`: what each model was learned from, how, and how well it does. */
export const Manifest = z.strictObject({
  about: z.string(),
  models: z.partialRecord(
    z.enum(Object.keys(modelFiles) as [ModelName, ...ModelName[]]),
    z.strictObject({
      file: z.string(),
      sha256: Sha256,
      seed: z.int(),
      hyperparameters: z.unknown(),
      metrics: z.record(z.string(), z.number()),
      inputs: Hashes,
    }),
  ),
  /** Inputs that have changed since, too little to be worth learning anew: `npm run train -- --accept`. */
  accepted: Hashes,
});
export type Manifest = z.infer<typeof Manifest>;

const about =
  'Written by npm run train. inputs: what the model was learned from; accepted: newer inputs that were found too little changed to learn anew.';

function manifestPath(modelsDir: string): string {
  return join(modelsDir, 'manifest.json');
}

export function readManifest(modelsDir: string): Manifest {
  const path = manifestPath(modelsDir);
  return existsSync(path)
    ? Manifest.parse(JSON.parse(readFileSync(path, 'utf8')))
    : { about, models: {}, accepted: {} };
}

/** Models in alphabetical order; what nobody is older than is no longer accepted. */
export function writeManifest(modelsDir: string, { models, accepted }: Manifest): void {
  const names = (Object.keys(models) as ModelName[]).sort();
  const learnedFrom = Object.values(models).flatMap(({ inputs }) => Object.entries(inputs));
  const isNeeded = ([input, hash]: [string, string]): boolean =>
    learnedFrom.some(([name, known]) => name === input && known !== hash);
  const written: Manifest = {
    about,
    models: Object.fromEntries(names.map((name) => [name, models[name]])),
    accepted: Object.fromEntries(Object.entries(accepted).filter(isNeeded).sort()),
  };
  writeFileSync(manifestPath(modelsDir), `${JSON.stringify(written, null, 2)}\n`);
}

/** A model that was learned from other data than there is now. */
export interface StaleModel {
  model: ModelName;
  /** The inputs that have changed; `(the model itself)` when its file is not the one that was learned. */
  changed: string[];
}

/** @param hashOf the hash of an input as it is now */
export function staleModels(
  { models, accepted }: Manifest,
  hashOf: (input: string) => string,
  hashOfModel: (file: string) => string,
): StaleModel[] {
  return (Object.keys(modelFiles) as ModelName[]).flatMap((model) => {
    const entry = models[model];
    if (!entry) return [{ model, changed: ['(not in the manifest)'] }];
    const changed = Object.entries(entry.inputs).flatMap(([input, known]) => {
      const now = hashOf(input);
      return now === known || now === accepted[input] ? [] : [input];
    });
    const own = hashOfModel(entry.file) === entry.sha256 ? [] : ['(the model itself)'];
    return changed.length + own.length > 0 ? [{ model, changed: [...own, ...changed] }] : [];
  });
}

/** What a person does about it. */
export function adviceOn(stale: readonly StaleModel[]): string {
  if (stale.length === 0) return '';
  const lines = stale.map(({ model, changed }) => `  ${model} is older than ${changed.join(', ')}`);
  const only = stale.map(({ model }) => `--only ${model}`).join(' ');
  return [
    'Models are older than their data:',
    ...lines,
    `Learn anew: npm run train -- ${only}`,
    'Or, where little has changed (fewer than a hundred phrases): npm run train -- --accept',
  ].join('\n');
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The hash of a file, a folder with all in it, or `FOLDER/*.EXTENSION` without the folders inside. */
export function hashOfInput(root: string, input: string): string {
  const [, folder, extension] = /^(.*)\/\*(\.\w+)$/.exec(input) ?? [];
  const path = join(root, folder ?? input);
  if (!statSync(path).isDirectory()) return sha256(readFileSync(path));
  const names = readdirSync(path, { recursive: extension === undefined, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .filter((name) => extension === undefined || name.endsWith(extension))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  return sha256(names.map((name) => `${name} ${sha256(readFileSync(join(path, name)))}\n`).join(''));
}
