import { closeSync, openSync, readSync } from 'node:fs';
import { messageOf } from '../../errors/appError';
import { StorageUnavailableError } from '../errors';
import { lineOf } from './lines';
import type { Row } from './secondaryIndex';

/** Where the line of a row lies on the file, without its end. */
interface Place {
  at: number;
  bytes: number;
}
type Held = { row: Row } | Place;

/** Where the rows of a table are: all in memory (a `Map`), or on the file. */
export interface RowStore {
  readonly size: number;
  get(id: string): Row | undefined;
  set(id: string, row: Row): unknown;
  delete(id: string): boolean;
  clear(): void;
  values(): Iterable<Row>;
}

/**
 * Rows that stay on the file of their collection: in memory is where each of them lies, and whole those alone whose line
 * is not written yet. For many documents that are read by their ids, a few at a time.
 */
export class FileRows implements RowStore {
  private readonly held = new Map<string, Held>();

  /** @param file what the file is open as; unless told, it is opened when it is needed */
  constructor(
    private readonly filename: string,
    private file: number | null = null,
  ) {}

  get size(): number {
    return this.held.size;
  }

  get(id: string): Row | undefined {
    const held = this.held.get(id);
    return held && this.rowOf(id, held);
  }

  set(id: string, row: Row): void {
    this.held.set(id, { row });
  }

  delete(id: string): boolean {
    return this.held.delete(id);
  }

  clear(): void {
    this.held.clear();
    this.letGo();
  }

  *values(): Generator<Row> {
    for (const [id, held] of this.held) yield this.rowOf(id, held);
  }

  /** A row's line lies on the file now, unless the row was replaced meanwhile. */
  written(row: Row, at: number, bytes: number): void {
    const id = row['_id'] as string;
    const held = this.held.get(id);
    if (held && 'row' in held && held.row === row) this.held.set(id, { at, bytes });
  }

  /** The file is there already, with a row's line at this place. */
  found(id: string, at: number, bytes: number): void {
    this.held.set(id, { at, bytes });
  }

  /**
   * The lines of all rows, for a new file in the place of this one, and what is to be told once it is there: from where on
   * the lines of the old file were added to it. Rows may come and go meanwhile; until then the old file is read.
   */
  moving(): { lines: Iterable<string>; moved: (from?: number) => void } {
    this.file ??= openIfThere(this.filename);
    const before = [...this.held.values()];
    const places = new Map<Held, Place>();
    let end = 0;
    const lines = function* (this: FileRows): Generator<string> {
      for (const held of before) {
        const line = 'row' in held ? lineOf(held.row) : this.lineAt(held);
        const bytes = 'row' in held ? Buffer.byteLength(line) : held.bytes;
        places.set(held, { at: end, bytes });
        end += bytes + 1;
        yield line;
      }
    }.call(this);
    const moved = (from = Infinity): void => {
      this.letGo();
      for (const [id, held] of this.held) {
        const place =
          'at' in held && held.at >= from
            ? { at: end + held.at - from, bytes: held.bytes }
            : places.get(held);
        if (place) this.held.set(id, place);
      }
    };
    return { lines, moved };
  }

  /** Lets go of the file, which is opened again when a row is asked for. */
  letGo(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  /** @throws StorageUnavailableError */
  private rowOf(id: string, held: Held): Row {
    if ('row' in held) return held.row;
    try {
      const row = JSON.parse(this.lineAt(held)) as Row;
      if (row['_id'] === id) return row;
    } catch (error) {
      throw this.unreadable(messageOf(error), error);
    }
    throw this.unreadable('another file stands in its place');
  }

  private unreadable(why: string, cause?: unknown): StorageUnavailableError {
    return new StorageUnavailableError(
      `The file ${this.filename} cannot be read any more (${why}): start the bot anew.`,
      { cause },
    );
  }

  private lineAt({ at, bytes }: Place): string {
    this.file ??= openSync(this.filename, 'r');
    const buffer = Buffer.allocUnsafe(bytes);
    for (let read = 0; read < bytes;) {
      const more = readSync(this.file, buffer, read, bytes - read, at + read);
      if (more === 0) throw new Error('it ends before a document that it held');
      read += more;
    }
    return buffer.toString('utf8');
  }
}

/** A file as it is open to be read; null where there is none. */
export function openIfThere(filename: string): number | null {
  try {
    return openSync(filename, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
