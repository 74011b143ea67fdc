import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { KnownName } from '../schema/knownName';
import { resolveDataDir } from '../dataDir';

/** What people call a known name; a file an author. */
const Called = z.strictObject({ id: z.string().min(1), names: z.array(z.string().min(2)).min(1) });

/**
 * The catalogue of procedures that are known by name while their content is not held (`knowledge/data/names`), with what
 * people call them (`knowledge/data/called`).
 * @throws Error naming file and line of what is none
 */
export async function readKnownNames(folder = resolveDataDir()): Promise<KnownName[]> {
  const listed = await readLines(join(folder, 'names'), KnownName, 'no known name');
  const called = await readLines(join(folder, 'called'), Called, 'nothing that a known name is called');
  const byId = new Map<string, string[]>();
  for (const { id, names } of called) byId.set(id, [...(byId.get(id) ?? []), ...names]);
  return listed.map((known) => ({ ...known, called: [...known.called, ...(byId.get(known.id) ?? [])] }));
}

async function readLines<Line>(folder: string, schema: z.ZodType<Line>, otherwise: string): Promise<Line[]> {
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort();
  const read = files.map(async (file) => {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    return lines.flatMap((line, i) => {
      if (line.trim() === '') return [];
      const result = schema.safeParse(JSON.parse(line));
      if (result.success) return [result.data];
      const [issue] = result.error.issues;
      const reason = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
      throw new Error(`${file}:${i + 1}: ${otherwise}: ${reason}`);
    });
  });
  return (await Promise.all(read)).flat();
}
