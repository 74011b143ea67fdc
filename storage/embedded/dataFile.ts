import type Datastore from '@seald-io/nedb';
import type { Expired, Index } from '../collection';
import { DuplicateKeyError, StorageUnavailableError, StorageUsageError } from '../errors';
import { datastore, syncFile } from './datastore';
import { expiredLine } from './expired';
import { rewriteFile } from './rewrite';
import type { Row } from './secondaryIndex';
import { MemoryTable } from './memoryTable';
import { dropTruncatedTail } from './truncatedTail';

/** The file is rewritten at once when it has this many lines that no longer count, and as many as documents. */
const COMPACT_AFTER_SPARE_LINES = 2_000;

/**
 * The file of one collection, kept by NeDB, and its rows in memory. When a write's promise resolves, the operating
 * system has its line: killing the process loses nothing, a power cut may lose the last seconds (NeDB syncs to disk
 * only when it loads the file; so does `close`). What a kill leaves half-written is cut off at the next start.
 */
export class DataFile {
  readonly rows = new MemoryTable();
  private writes: Promise<unknown> = Promise.resolve();
  private spareLines = 0;
  /** Not loaded yet, or a write has failed: NeDB's memory may hold what the file does not. */
  private stale = true;
  private closed = false;
  private readonly store: Datastore<Row>;

  constructor(
    private readonly name: string,
    private readonly filename: string,
    expired?: Expired,
  ) {
    this.store = datastore(filename, expired && expiredLine(expired));
  }

  /** The rows as they are on file. */
  async read(): Promise<MemoryTable> {
    this.checkOpen();
    if (this.stale) await this.write(() => Promise.resolve());
    return this.rows;
  }

  /** Runs a job that changes something when all earlier ones are done. */
  async write<R>(job: () => Promise<R>): Promise<R> {
    this.checkOpen();
    const done = this.writes.then(async () => {
      if (this.stale) await this.load();
      return job().catch((error: unknown) => {
        throw this.translated(error);
      });
    });
    this.writes = done.then(
      () => this.compactWhenMuch(),
      () => undefined,
    );
    return done;
  }

  /** Within a write: new rows. Those before a clash stay, as MongoDB does it; NeDB takes all or none. */
  async insert(rows: Row[]): Promise<void> {
    try {
      for (const row of await this.store.insertAsync(rows)) this.rows.put(row);
    } catch (error) {
      if (!isClash(error) || rows.length === 1) throw error;
      for (const row of rows) await this.insert([row]);
    }
  }

  /** Within a write: a row in place of the one with its id. */
  async replace(row: Row): Promise<void> {
    await this.store.updateAsync({ _id: row['_id'] }, row, {});
    this.rows.put(row);
    this.spareLines += 1;
  }

  /** Within a write: takes rows out. */
  async remove(rows: Row[]): Promise<void> {
    await this.store.removeAsync({ _id: { $in: rows.map((row) => row['_id']) } }, { multi: true });
    for (const row of rows) this.rows.delete(row);
    this.spareLines += 2 * rows.length;
  }

  /** Within a write: NeDB guards what must be unique; searches use lookups by the first field of each index. */
  async ensureIndexes(indexes: Index[]): Promise<void> {
    for (const { fields, unique, sparse = false } of indexes) {
      if (unique) await this.store.ensureIndexAsync({ fieldName: fields, unique, sparse });
      for (const field of fields.slice(0, 1)) this.rows.lookUpBy(field);
    }
  }

  /**
   * Takes off the disk what was replaced or removed. Removing alone only adds a line that says so: the words would
   * stay in the file for weeks.
   */
  async scrub(): Promise<void> {
    if (this.closed || this.spareLines === 0) return;
    this.writes = this.writes.then(() => this.compact());
    await this.writes;
  }

  /** Waits for the writes under way, takes off the disk what was removed, and puts the file there. */
  async close(): Promise<void> {
    this.closed = true;
    await this.writes;
    if (this.spareLines > 0) await this.compact();
    if (!this.stale) await syncFile(this.filename);
  }

  private async load(): Promise<void> {
    try {
      await dropTruncatedTail(this.filename);
      await this.store.loadDatabaseAsync();
    } catch (error) {
      throw new StorageUnavailableError(
        `The file ${this.filename} cannot be read (${messageOf(error)}). It is not overwritten. ` +
          `Put back a copy of it, or move it away to begin with an empty one.`,
        { cause: error },
      );
    }
    this.rows.reset(this.store.getAllData());
    // Loading rewrites the file.
    this.spareLines = 0;
    this.stale = false;
  }

  private translated(error: unknown): unknown {
    if (error instanceof StorageUsageError) return error;
    if (isClash(error)) return new DuplicateKeyError(this.name, error.message);
    this.stale = true;
    return new StorageUnavailableError(
      `"${this.name}" could not be written to ${this.filename} (${messageOf(error)}). ` +
        `Check that the disk is not full and that the folder may be written to.`,
      { cause: error },
    );
  }

  private checkOpen(): void {
    if (this.closed)
      throw new StorageUnavailableError(`The storage is closed; "${this.name}" is out of use.`);
  }

  private async compactWhenMuch(): Promise<void> {
    if (this.spareLines >= Math.max(COMPACT_AFTER_SPARE_LINES, this.rows.size)) await this.compact();
  }

  /** Among the writes: no other one may run. */
  private async compact(): Promise<void> {
    if (this.stale) return;
    const spare = this.spareLines;
    this.spareLines = 0;
    await rewriteFile(this.filename, this.rows.all()).catch((error: unknown) => {
      this.spareLines += spare;
      process.emitWarning(`${this.filename} could not be compacted and goes on growing: ${messageOf(error)}`);
    });
  }
}

function isClash(error: unknown): error is Error {
  return error instanceof Error && 'errorType' in error && error.errorType === 'uniqueViolated';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
