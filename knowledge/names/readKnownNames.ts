import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownName } from '../schema/knownName';
import { resolveDataDir } from '../dataDir';

/**
 * The catalogue of procedures that are known by name while their content is not held (`knowledge/data/names`).
 * @throws Error naming file and line of what is none
 */
export async function readKnownNames(folder = join(resolveDataDir(), 'names')): Promise<KnownName[]> {
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort();
  const read = files.map(async (file) => {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    return lines.flatMap((line, i) => (line.trim() === '' ? [] : [parsed(line, `${file}:${i + 1}`)]));
  });
  return (await Promise.all(read)).flat();
}

function parsed(line: string, place: string): KnownName {
  const result = KnownName.safeParse(JSON.parse(line));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${place}: no known name: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
