import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ModelName, modelFiles } from '../knowledge/modelBundle';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** What an input was: its hash, and how much there was of it. */
const Digest = z.strictObject({ sha256: Sha256, lines: z.int() });
export type Digest = z.infer<typeof Digest>;
const Digests = z.record(z.string(), Digest);

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
      inputs: Digests,
      /** What else there is to know of where it comes from. */
      note: z.string().optional(),
    }),
  ),
  /** Inputs that have changed since, too little to be worth learning anew: `npm run train -- --accept`. */
  accepted: Digests,
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
  const isNeeded = ([input, { sha256: now }]: [string, Digest]): boolean =>
    learnedFrom.some(([name, known]) => name === input && known.sha256 !== now);
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
  /** So much has changed that it must be learned anew: a model should not be shipped like this. */
  isOutdated: boolean;
}

/** An input that has grown or shrunk by more than this share outdates what was learned from it. */
const MAX_CHANGE = 0.05;

/** @param digestOf an input as it is now */
export function staleModels(
  { models, accepted }: Manifest,
  digestOf: (input: string) => Digest,
  hashOfModel: (file: string) => string,
): StaleModel[] {
  return (Object.keys(modelFiles) as ModelName[]).flatMap((model) => {
    const entry = models[model];
    if (!entry) return [{ model, changed: ['(not in the manifest)'], isOutdated: true }];
    const isOwn = hashOfModel(entry.file) === entry.sha256;
    const changed = isOwn ? [] : ['(the model itself)'];
    let isOutdated = !isOwn;
    for (const [input, learned] of Object.entries(entry.inputs)) {
      const now = digestOf(input);
      const known = accepted[input] ?? learned;
      if (now.sha256 === known.sha256 || now.sha256 === learned.sha256) continue;
      changed.push(input);
      isOutdated ||= Math.abs(now.lines - known.lines) > MAX_CHANGE * known.lines;
    }
    return changed.length > 0 ? [{ model, changed, isOutdated }] : [];
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

/** A file, a folder with all in it, or `FOLDER/*.EXTENSION` without the folders inside. */
export function digestOfInput(root: string, input: string): Digest {
  const [, folder, extension] = /^(.*)\/\*(\.\w+)$/.exec(input) ?? [];
  const path = join(root, folder ?? input);
  if (!statSync(path).isDirectory()) return digestOf(readFileSync(path));
  const names = readdirSync(path, { recursive: extension === undefined, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .filter((name) => extension === undefined || name.endsWith(extension))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const digests = names.map((name) => ({ name, ...digestOf(readFileSync(join(path, name))) }));
  return {
    sha256: sha256(digests.map((one) => `${one.name} ${one.sha256}\n`).join('')),
    lines: digests.reduce((sum, { lines }) => sum + lines, 0),
  };
}

function digestOf(content: Buffer): Digest {
  let lines = 0;
  for (const byte of content) if (byte === 10) lines++;
  return { sha256: sha256(content), lines };
}
