import { messageOf } from '../../errors/appError';
import type { Index } from '../collection';
import { DuplicateKeyError, StorageUnavailableError, StorageUsageError } from '../errors';
import { AppendLog } from './appendLog';
import { type Held, HeldRows } from './heldRows';
import { lineOf, lineWithout } from './lines';
import type { MemoryTable } from './memoryTable';
import { rewriteFile, writeBeside } from './rewrite';
import type { Row } from './secondaryIndex';
import { dropTruncatedTail } from './truncatedTail';

/** The file is rewritten at once when it has this many lines that no longer count, and as many as documents. */
const COMPACT_AFTER_SPARE_LINES = 2_000;

/**
 * The file of one collection, one line a change, and its rows. When a write's promise resolves, the operating
 * system has its line: killing the process loses nothing, a power cut may lose the last seconds (the disk is synced when
 * the file is rewritten and when it is closed). What a kill leaves half-written is cut off at the next start.
 */
export class DataFile {
  private readonly held: HeldRows;
  private spareLines = 0;
  /** Not loaded yet, or a write has failed: memory may hold what the file does not. */
  private stale = true;
  private loading: Promise<void> | null = null;
  private compacting: Promise<void> | null = null;
  private closed = false;
  private readonly log: AppendLog;

  constructor(
    private readonly name: string,
    filename: string,
    private readonly wanted: Held = {},
  ) {
    this.log = new AppendLog(filename);
    this.held = new HeldRows(filename, wanted);
  }

  /** The rows without what is kept out of line. */
  get rows(): MemoryTable {
    return this.held.table;
  }

  /** The fields that nothing is found by. */
  get outOfLine(): readonly string[] {
    return this.held.outOfLine;
  }

  /** One of the rows with what is kept out of line. */
  whole(row: Row): Row {
    return this.held.whole(row);
  }

  /** The rows; those whose write is under way among them. */
  async read(): Promise<MemoryTable> {
    this.checkOpen();
    if (this.stale) await this.load();
    return this.rows;
  }

  /**
   * Runs a job that changes something, in one go. Its outcome, an error too, is told when all that it could see is on
   * file.
   */
  async write<R>(job: () => R): Promise<R> {
    await this.read();
    this.checkOpen();
    const outcome = attempt(job);
    try {
      await this.log.flushed();
    } catch (error) {
      this.stale = true;
      throw new StorageUnavailableError(
        `"${this.name}" could not be written to ${this.log.filename} (${messageOf(error)}). ` +
          `Check that the disk is not full and that the folder may be written to.`,
        { cause: error },
      );
    }
    if (this.spareLines >= Math.max(COMPACT_AFTER_SPARE_LINES, this.rows.size)) void this.compact();
    return outcome();
  }

  /** Within a write: new rows. Those before a clash stay, as MongoDB does it. @throws DuplicateKeyError */
  insert(rows: readonly Row[]): void {
    for (const row of rows) {
      if (this.rows.get(row['_id'] as string)) throw this.clash('_id', row['_id']);
      this.put(row);
    }
  }

  /** Within a write: a row in place of the one with its id. @throws DuplicateKeyError */
  replace(row: Row): void {
    this.put(row);
    this.spareLines += 1;
  }

  /** Within a write: takes rows out. */
  remove(rows: readonly Row[]): void {
    for (const row of rows) {
      this.held.delete(row);
      this.log.append(lineWithout(row['_id'] as string));
    }
    this.spareLines += 2 * rows.length;
  }

  /** Within a write: searches use look-ups by the first field of each index. @throws DuplicateKeyError, StorageUsageError */
  ensureIndexes(indexes: readonly Index[]): void {
    if (this.wanted.readById && indexes.length > 0)
      throw new StorageUsageError(`"${this.name}" is read by its ids alone: it has no indexes.`);
    for (const index of indexes) {
      if (index.unique) {
        const clash = this.rows.keepUnique(index);
        if (clash) throw this.clash(index.fields.join(), clash['_id']);
      }
      for (const field of index.fields.slice(0, 1)) this.rows.lookUpBy(field);
    }
  }

  /**
   * Takes off the disk what was replaced or removed. Removing alone only adds a line that says so: the words would
   * stay in the file for weeks.
   */
  async scrub(): Promise<void> {
    if (!this.closed && this.spareLines > 0) await this.compact();
  }

  /** Waits for the writes under way, takes off the disk what was removed, and puts the file there. */
  async close(): Promise<void> {
    this.closed = true;
    await this.loading?.catch(() => undefined);
    await this.compacting;
    if (this.spareLines > 0) await this.compact();
    await this.log.close();
    this.held.letGo();
  }

  private put(row: Row): void {
    const clash = this.rows.clash(row);
    if (clash) throw this.clash(clash.fields.join(), row['_id']);
    this.held.put(row);
    this.log.append(lineOf(row), (at, bytes) => this.held.written(row, at, bytes));
  }

  private clash(fields: string, id: unknown): DuplicateKeyError {
    return new DuplicateKeyError(this.name, `"${String(id)}" has the same ${fields} as another document`);
  }

  /** Of several who find the rows stale, one reads the file and all wait. */
  private load(): Promise<void> {
    this.loading ??= this.log
      .reopen(() => this.readFile())
      .catch((error: unknown) => {
        throw new StorageUnavailableError(
          `The file ${this.log.filename} cannot be read (${messageOf(error)}). It is not overwritten. ` +
            `Put back a copy of it, or move it away to begin with an empty one: what ships is put in again.`,
          { cause: error },
        );
      })
      .finally(() => (this.loading = null));
    return this.loading;
  }

  private async readFile(): Promise<void> {
    const { filename } = this.log;
    await dropTruncatedTail(filename);
    if ((await this.held.readFile()) > this.rows.size) {
      const { lines, moved } = this.held.moving();
      await rewriteFile(filename, lines);
      moved();
    }
    this.spareLines = 0;
    this.stale = false;
  }

  private checkOpen(): void {
    if (this.closed)
      throw new StorageUnavailableError(`The storage is closed; "${this.name}" is out of use.`);
  }

  /** Of several who find lines that no longer count, one rewrites the file. Never rejects. */
  private compact(): Promise<void> {
    this.compacting ??= this.rewrite().finally(() => (this.compacting = null));
    return this.compacting;
  }

  private async rewrite(): Promise<void> {
    if (this.stale) return;
    const { log } = this;
    const spare = this.spareLines;
    this.spareLines = 0;
    try {
      // What stays on the file is read from it until the other has its place: it must be there.
      await log.flushed();
      const { lines, moved } = this.held.moving();
      const added = await log.replaced(() => writeBeside(log.filename, lines), moved);
      // What was added is there twice when it was already among the rows. Not added before: the count grows meanwhile.
      this.spareLines += added;
    } catch (error) {
      this.spareLines += spare;
      process.emitWarning(`${log.filename} could not be compacted and goes on growing: ${messageOf(error)}`);
    }
  }
}

/** Runs a job; what it returns or throws is told when the result is called. */
function attempt<R>(job: () => R): () => R {
  try {
    const value = job();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
