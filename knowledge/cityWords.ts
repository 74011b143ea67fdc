import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EverydayNames } from './everyday';
import type { Vocabulary } from './schema/vocabulary';

const Phrase = z.string().trim().min(1).max(200);
/** A word of the city's people for what the catalogue calls otherwise: one word, or several. */
const WordLine = z.strictObject({ say: Phrase, means: Phrase });

/** The city's own phrases and words, beside the shipped ones. */
export interface CityWords {
  /** By procedure code. */
  phrases: ReadonlyMap<string, string[]>;
  words: readonly { say: string; means: string }[];
  /** Lines that were left out: "thanh-pho.jsonl:3: what is wrong". */
  problems: string[];
}

/** Where the city keeps them: no update of the software and no test of it touches that folder. */
export function cityWordsDir(dataDir: string): string {
  return join(dataDir, 'words');
}

export const noCityWords: CityWords = { phrases: new Map(), words: [], problems: [] };

/**
 * Reads `*.jsonl` of a folder, one phrase line (`procedure`, `names`, `situations`) or word line (`say`, `means`) each. A line
 * that fits neither is left out and named; it never keeps the bot from starting.
 */
export async function readCityWords(folder: string): Promise<CityWords> {
  if (!existsSync(folder)) return noCityWords;
  const phrases = new Map<string, string[]>();
  const words: { say: string; means: string }[] = [];
  const problems: string[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()) {
    const lines = (await readFile(join(folder, file), 'utf8')).replace(/^\uFEFF/, '').split('\n');
    lines.forEach((line, i) => {
      if (line.trim() === '') return;
      const read = lineOf(line);
      if (typeof read === 'string') problems.push(`${file}:${i + 1}: ${read}`);
      else if ('say' in read) words.push(read);
      else
        phrases.set(read.procedure, [
          ...(phrases.get(read.procedure) ?? []),
          ...read.names,
          ...read.situations,
        ]);
    });
  }
  return { phrases, words, problems };
}

function lineOf(line: string): EverydayNames | z.infer<typeof WordLine> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not JSON; each line is one object in { }';
  }
  const isWord = typeof value === 'object' && value !== null && 'say' in value;
  const read = isWord
    ? WordLine.safeParse(value)
    : EverydayNames.safeParse(typeof value === 'object' ? { names: [], situations: [], ...value } : value);
  if (read.success) return read.data;
  return read.error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`)
    .join('; ');
}

/** The shipped phrases with the city's behind them. */
export function withCityPhrases(
  shipped: ReadonlyMap<string, string[]>,
  { phrases }: CityWords,
): Map<string, string[]> {
  const all = new Map(shipped);
  for (const [code, own] of phrases) all.set(code, [...(all.get(code) ?? []), ...own]);
  return all;
}

/** The shipped vocabulary with the city's words on top: a single word as shorthand, several as a rewrite. */
export function withCityVocabulary(shipped: Vocabulary, { words }: CityWords): Vocabulary {
  if (words.length === 0) return shipped;
  const single = words.filter(({ say }) => !/\s/.test(say));
  const several = words.filter(({ say }) => /\s/.test(say));
  return {
    ...shipped,
    shorthand: { ...shipped.shorthand, ...Object.fromEntries(single.map(({ say, means }) => [say, means])) },
    rewrites: [...shipped.rewrites, ...several.map(({ say, means }): [string, string] => [say, means])],
  };
}
