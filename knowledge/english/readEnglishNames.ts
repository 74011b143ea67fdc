import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { resolveDataDir } from '../dataDir';

/** What foreigners call a procedure. One line of `knowledge/data/english/names.jsonl`. */
export const EnglishNames = z.strictObject({
  procedure: z.string().regex(/^\d\.\d{6}$/),
  title: z.string().min(3),
  names: z.array(z.string().min(3)),
});
export type EnglishNames = z.infer<typeof EnglishNames>;

/** @throws Error naming the line that does not fit the schema */
export function readEnglishNames(file = join(resolveDataDir(), 'english', 'names.jsonl')): EnglishNames[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (!line.trim()) return [];
      const read = EnglishNames.safeParse(JSON.parse(line));
      if (!read.success)
        throw new Error(`${file}:${i + 1}: not a line of English names: ${read.error.message}`);
      return [read.data];
    });
}
