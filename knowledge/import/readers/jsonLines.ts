import { messageOf } from '../../../errors/appError';
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

/** One record, or why its text is none. */
export function parsed(line: number, content: string): GivenRecord {
  try {
    return { line, value: JSON.parse(content) };
  } catch (error) {
    return { line, value: undefined, problem: { what: `is not JSON: ${messageOf(error)}` } };
  }
}
