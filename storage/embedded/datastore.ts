import { open } from 'node:fs/promises';
import Datastore from '@seald-io/nedb';
import type { Row } from './secondaryIndex';

/** NeDB takes these for line ends when it reads a file, and JSON does not escape them. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/**
 * A NeDB datastore over one file, not loaded yet. NeDB appends one line a change and rewrites the file (to a second
 * file, synced and renamed) when it loads and when it compacts. Indexes noted in the file are passed over: the
 * program says which there are; lines that are expired are too. Lines that cannot be read are never dropped: loading fails instead.
 */
export function datastore(
  filename: string,
  isExpired: (line: string) => boolean = () => false,
): Datastore<Row> {
  return new Datastore<Row>({
    filename,
    corruptAlertThreshold: 0,
    modes: { fileMode: 0o600, dirMode: 0o700 },
    afterSerialization: readableLine,
    beforeDeserialization: (line) => (line.startsWith('{"$$index') || isExpired(line) ? '{}' : line),
  });
}

/** A row as NeDB writes it. */
export function lineOf(row: Row): string {
  return readableLine(JSON.stringify(row));
}

function readableLine(line: string): string {
  return line.replace(LINE_ENDS, escaped);
}

/** Puts what was written to a file on the disk, against a power cut. */
export async function syncFile(filename: string): Promise<void> {
  const file = await open(filename, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
