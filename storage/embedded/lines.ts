import { createReadStream } from 'node:fs';
import type { Row } from './secondaryIndex';

/** What a line of a collection's file says: a row as it is from here on, or that the row with an id is gone. */
export type LineContent = { row: Row } | { gone: string };

/** The line of a row, without its end. */
export function lineOf(row: Row): string {
  return JSON.stringify(row);
}

/** The line that takes a row out. */
export function lineWithout(id: string): string {
  return JSON.stringify({ $$deleted: true, _id: id });
}

/** What a line says; null for one that says nothing of rows. @throws Error when it cannot be read */
export function readLine(line: string): LineContent | null {
  const content = JSON.parse(line) as Row;
  const id = content['_id'];
  // Earlier versions noted their indexes in the file.
  if (Object.hasOwn(content, '$$indexCreated') || Object.hasOwn(content, '$$indexRemoved')) return null;
  if (typeof id !== 'string') throw new Error('a line without an id');
  return content['$$deleted'] === true ? { gone: id } : { row: content };
}

/** The lines of a file, in portions as they are read. None where there is no file. */
export async function* linesOf(filename: string): AsyncGenerator<string[]> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(filename, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
      const lines = (rest + (chunk as string)).split('\n');
      rest = lines.pop() ?? '';
      yield lines.filter(Boolean);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (rest) yield [rest];
}
