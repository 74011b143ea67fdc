import { createInterface } from 'node:readline';
import { BadFileError, limits } from '../badFile';
import type { Defect } from '../defects';
import { openBytes } from './bytes';

/** Something a file holds, with the line (or row) it stands on. */
export interface GivenRecord {
  line: number;
  value: unknown;
  /** The members of our record that a table speaks of; absent: all. */
  touched?: string[];
  /** What was wrong with cells of a table, by the field that they fill. */
  defects?: { field: string; defect: Defect; given: string }[];
  /** Why it cannot be used at all. */
  problem?: { field?: string; what: string };
}

/** The objects of a JSON Lines file (.jsonl, .jsonl.gz), one at a time. @throws BadFileError */
export async function* readJsonLines(file: string): AsyncGenerator<GivenRecord, void> {
  let line = 0;
  for await (const text of createInterface({ input: await openBytes(file), crlfDelay: Infinity })) {
    line++;
    if (text.length > limits.lineCharacters)
      throw new BadFileError(file, [{ line, what: 'the line is too long' }]);
    const content = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (content.trim() !== '') yield parsed(line, content);
  }
}

function parsed(line: number, content: string): GivenRecord {
  try {
    return { line, value: JSON.parse(content) };
  } catch (error) {
    return { line, value: undefined, problem: { what: `is not JSON: ${errorText(error)}` } };
  }
}

/** The objects of a file with one JSON array; the "line" is the place in the array. @throws BadFileError */
export async function readJsonArray(file: string): Promise<GivenRecord[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of await openBytes(file)) chunks.push(chunk as Buffer);
  let value: unknown;
  try {
    value = JSON.parse(
      Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch (error) {
    throw new BadFileError(file, [{ what: `is not JSON: ${errorText(error)}` }]);
  }
  if (!Array.isArray(value)) throw new BadFileError(file, [{ what: 'must hold one JSON array of records' }]);
  if (value.length > limits.records)
    throw new BadFileError(file, [{ what: `more than ${limits.records} records` }]);
  return value.map((entry: unknown, i) => ({ line: i + 1, value: entry }));
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
