import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveDataDir as findDataFolder } from './dataDir';
import type { Body } from './schema/body';
import type { Fact } from './schema/fact';
import type { LocalFee } from './schema/localFee';
import type { Office } from './schema/office';
import type { Procedure } from './schema/procedure';
import { kinds, type Records } from './schema/records';
import type { Street } from './schema/street';

/** `knowledge/data` of the installation. */
export const SHIPPED_DATA_DIR = findDataFolder();

/** The procedures that ship with the bot, by code. The tests hold the files against the schema; nothing here does. */
export async function readShippedProcedures(folder: string = SHIPPED_DATA_DIR): Promise<Procedure[]> {
  const procedures = await readLines<Procedure>(await filesOf(folder, 'procedures'));
  return procedures.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The offices of the city's wards, communes and special zone. */
export async function readShippedOffices(folder: string = SHIPPED_DATA_DIR): Promise<Office[]> {
  return readLines<Office>(await filesOf(folder, 'offices'));
}

/** The figures of the city that ship with the bot. */
export async function readShippedFacts(folder: string = SHIPPED_DATA_DIR): Promise<Fact[]> {
  return readLines<Fact>(await filesOf(folder, 'facts'));
}

/** All that ships, by kind. */
export async function readShipped(folder: string = SHIPPED_DATA_DIR): Promise<Records> {
  return {
    procedures: await readShippedProcedures(folder),
    offices: await readShippedOffices(folder),
    facts: await readShippedFacts(folder),
    fees: await readLines<LocalFee>(await filesOf(folder, 'fees')),
    bodies: await readLines<Body>(await filesOf(folder, 'bodies')),
    streets: await readLines<Street>(await filesOf(folder, 'streets')),
  };
}

/** A digest of everything that ships: changes whenever one of the files does. */
export async function shippedDigest(folder: string = SHIPPED_DATA_DIR): Promise<string> {
  const files = await Promise.all(kinds.map((kind) => filesOf(folder, kind)));
  const hash = createHash('sha256');
  for (const content of await Promise.all(files.flat().map((path) => readFile(path)))) hash.update(content);
  return hash.digest('hex').slice(0, 16);
}

/** The files of one kind: `KIND.jsonl`, or all `*.jsonl` of the folder `KIND`. */
async function filesOf(folder: string, kind: string): Promise<string[]> {
  const single = join(folder, `${kind}.jsonl`);
  const several = join(folder, kind);
  const names = existsSync(several)
    ? (await readdir(several)).filter((name) => name.endsWith('.jsonl')).sort()
    : [];
  return [...(existsSync(single) ? [single] : []), ...names.map((name) => join(several, name))];
}

async function readLines<T>(files: readonly string[]): Promise<T[]> {
  const contents = await Promise.all(files.map((path) => readFile(path, 'utf8')));
  return contents.flatMap((content) =>
    content
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T),
  );
}
