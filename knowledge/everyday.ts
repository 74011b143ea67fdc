import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { resolveDataDir } from './dataDir';

/** What people call a procedure, and the situations that lead to it. One line of `knowledge/data/everyday`. */
export const EverydayNames = z.strictObject({
  procedure: z.string().regex(/^\d\.\d{6}$/),
  names: z.array(z.string().min(2)),
  situations: z.array(z.string().min(2)),
});
export type EverydayNames = z.infer<typeof EverydayNames>;

/**
 * Everyday phrases by procedure code.
 * @throws Error naming file and line when a line does not fit the schema
 */
export async function readEverydayNames(
  folder = join(resolveDataDir(), 'everyday'),
): Promise<Map<string, string[]>> {
  const phrases = new Map<string, string[]>();
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  for (const file of files) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    lines.forEach((line, i) => {
      if (!line.trim()) return;
      const { procedure, names, situations } = parseLine(line, `${file}:${i + 1}`);
      phrases.set(procedure, [...(phrases.get(procedure) ?? []), ...names, ...situations]);
    });
  }
  return phrases;
}

function parseLine(line: string, place: string): EverydayNames {
  try {
    return EverydayNames.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`${place}: not an everyday-names line: ${String(error)}`, { cause: error });
  }
}
