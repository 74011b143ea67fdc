import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact } from './fact';
import type { Office } from './office';
import type { Procedure } from './procedure';

/** `knowledge/data` of the repository, seen from the sources and from the compiled copy in `dist/knowledge`. */
export const dataFolder =
  [join(__dirname, 'data'), join(__dirname, '../../knowledge/data')].find((path) =>
    existsSync(join(path, 'procedures')),
  ) ?? join(__dirname, 'data');

/** The procedures that ship with the bot, by code. The files are checked against the schema by the tests, not here. */
export async function readShippedProcedures(folder: string = dataFolder): Promise<Procedure[]> {
  const procedures = await readLines<Procedure>(await shippedFiles(folder, 'procedures'));
  return procedures.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The offices of the city's wards, communes and special zone. */
export function readShippedOffices(folder: string = dataFolder): Promise<Office[]> {
  return readLines<Office>(existsSync(join(folder, 'offices.jsonl')) ? [join(folder, 'offices.jsonl')] : []);
}

/** The figures of the city that ship with the bot. */
export async function readShippedFacts(folder: string = dataFolder): Promise<Fact[]> {
  return readLines<Fact>(await shippedFiles(folder, 'facts'));
}

/** A digest of everything that ships: changes whenever one of the files does. */
export async function shippedDigest(folder: string = dataFolder): Promise<string> {
  const files = [
    ...(await shippedFiles(folder, 'procedures')),
    ...(await shippedFiles(folder, 'facts')),
    join(folder, 'offices.jsonl'),
  ].filter((path) => existsSync(path));
  const hash = createHash('sha256');
  for (const content of await Promise.all(files.map((path) => readFile(path)))) hash.update(content);
  return hash.digest('hex').slice(0, 16);
}

async function shippedFiles(folder: string, kind: string): Promise<string[]> {
  const path = join(folder, kind);
  if (!existsSync(path)) return [];
  const names = (await readdir(path)).filter((name) => name.endsWith('.jsonl')).sort();
  return names.map((name) => join(path, name));
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
