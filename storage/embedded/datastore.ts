import { open, stat } from 'node:fs/promises';
import Datastore from '@seald-io/nedb';
import { StorageUnavailableError } from '../errors';

export type Row = Record<string, unknown>;

/** NeDB takes these for line ends when it reads a file, and JSON does not escape them. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;
const CHUNK = 64 * 1024;

/**
 * A NeDB datastore over one file, not loaded yet. NeDB appends one line a change and rewrites the file (to a second
 * file, synced and renamed) when it loads and when it compacts. Indexes noted in the file are passed over: the
 * program says which there are. Lines that cannot be read are never dropped: loading fails instead.
 */
export function datastore(filename: string): Datastore<Row> {
  return new Datastore<Row>({
    filename,
    corruptAlertThreshold: 0,
    modes: { fileMode: 0o600, dirMode: 0o700 },
    afterSerialization: (line) => line.replace(LINE_ENDS, escaped),
    beforeDeserialization: (line) => (line.startsWith('{"$$index') ? '{}' : line),
  });
}

/**
 * Loads a datastore after cutting off what a killed process left half-written.
 * @throws StorageUnavailableError naming the file
 */
export async function load(store: Datastore<Row>, filename: string): Promise<void> {
  try {
    await cutTornLine(filename);
    await store.loadDatabaseAsync();
  } catch (error) {
    throw new StorageUnavailableError(
      `The file ${filename} cannot be read (${error instanceof Error ? error.message : String(error)}) ` +
        `and was left as it is. Put back a copy of it, or move it away to begin with an empty one.`,
      { cause: error },
    );
  }
}

/**
 * Cuts off what stands behind the last line end: a write that did not finish, so nobody was told that it was kept.
 * Returns how many bytes went. A file that is not there is none of its business.
 */
export async function cutTornLine(filename: string): Promise<number> {
  const size = await stat(filename).then(
    (found) => found.size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0;
      throw error;
    },
  );
  if (size === 0) return 0;
  const file = await open(filename, 'r+');
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let end = size; end > 0; end -= CHUNK) {
      const start = Math.max(0, end - CHUNK);
      const { bytesRead } = await file.read(buffer, 0, end - start, start);
      const newline = buffer.subarray(0, bytesRead).lastIndexOf(0x0a);
      if (newline < 0) continue;
      const whole = start + newline + 1;
      if (whole < size) await file.truncate(whole);
      return size - whole;
    }
    await file.truncate(0);
    return size;
  } finally {
    await file.close();
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
