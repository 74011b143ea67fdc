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

/** A line of a file with the place where it begins and its length, both in bytes. */
export interface PlacedLine {
  line: string;
  at: number;
  bytes: number;
}

/**
 * The lines of a file with their places, in portions as they are read. None where there is no file. What stands behind the
 * last line end is no line: a write that has not finished.
 * @param file its name, or what it is open as: then it stays open, and is read on where another has taken its place
 */
export async function* placedLinesOf(file: string | number): AsyncGenerator<PlacedLine[]> {
  let rest: Buffer = Buffer.alloc(0);
  let start = 0;
  for await (const chunk of chunksOf(file)) {
    const bytes = Buffer.concat([rest, chunk]);
    const portion: PlacedLine[] = [];
    let from = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      if (end > from)
        portion.push({ line: bytes.toString('utf8', from, end), at: start + from, bytes: end - from });
      from = end + 1;
    }
    rest = bytes.subarray(from);
    start += from;
    yield portion;
  }
}

async function* chunksOf(file: string | number): AsyncGenerator<Buffer> {
  const highWaterMark = 1 << 18;
  const chunks =
    typeof file === 'number'
      ? createReadStream('', { fd: file, autoClose: false, start: 0, highWaterMark })
      : createReadStream(file, { highWaterMark });
  try {
    for await (const chunk of chunks) yield chunk as Buffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
