import type Datastore from '@seald-io/nedb';
import type { Change, Collection, Filter, FindOptions, Index, Kept } from '../collection';
import { DuplicateKeyError, StorageUnavailableError, StorageUsageError } from '../errors';
import { applyChange } from '../queries/apply';
import { checkedChange } from '../queries/change';
import { checkedDocument, checkFilter, checkOptions } from '../queries/checks';
import { datastore, load, type Row } from './datastore';
import { lookupFields, queryFor } from './narrowing';
import { syncFile } from './syncFile';

/** Documents written or removed at once; between two portions other work gets its turn. */
const PORTION = 250;
/** The file is rewritten when it has this many lines that no longer count, and as many as documents. */
const SPARE_LINES = 2_000;

/**
 * A collection in memory with its file. When the promise of a write resolves, the operating system has the line:
 * killing the process does not lose it, a power cut may lose the last seconds. Writes happen one after another,
 * which makes them atomic; only one process has the file open.
 */
export class EmbeddedCollection<T extends Kept> implements Collection<T> {
  private readonly store: Datastore<Row>;
  private lookup: string[] = ['_id'];
  private writes: Promise<unknown> = Promise.resolve();
  private spareLines = 0;
  /** Memory may hold what the file does not: a write has failed. */
  private torn = false;
  private closed = false;

  private constructor(
    private readonly name: string,
    private readonly filename: string,
  ) {
    this.store = datastore(filename);
  }

  /** @throws StorageUnavailableError when the file cannot be read */
  static async open<T extends Kept>(name: string, filename: string): Promise<EmbeddedCollection<T>> {
    const collection = new EmbeddedCollection<T>(name, filename);
    await load(collection.store, filename);
    return collection;
  }

  /** Sees to indexes. @throws DuplicateKeyError when documents already clash */
  ensureIndexes(indexes: Index[]): Promise<void> {
    return this.write(async () => {
      for (const { fields, unique = false, sparse = false } of indexes.filter((index) => index.unique))
        await this.store.ensureIndexAsync({ fieldName: fields, unique, sparse });
      const lookup = lookupFields(indexes);
      for (const fieldName of lookup) await this.store.ensureIndexAsync({ fieldName, sparse: true });
      this.lookup = [...new Set([...this.lookup, ...lookup])];
    });
  }

  insert(document: T): Promise<void> {
    const row = checkedDocument(document);
    return this.write(async () => {
      await this.store.insertAsync(row);
    });
  }

  async insertMany(documents: T[]): Promise<void> {
    const rows = documents.map(checkedDocument);
    for (let start = 0; start < rows.length; start += PORTION) {
      const portion = rows.slice(start, start + PORTION);
      await this.write(() => this.insertPortion(portion));
    }
  }

  async get(id: string): Promise<T | null> {
    await this.ready();
    return asDocument<T>(await this.store.findOneAsync({ _id: id }));
  }

  async find(filter: Filter, options: FindOptions = {}): Promise<T[]> {
    checkFilter(filter);
    checkOptions(options);
    await this.ready();
    const cursor = this.store.findAsync(queryFor(filter, this.lookup));
    if (options.sort) cursor.sort(options.sort);
    const found: unknown = await cursor.skip(options.skip ?? 0).limit(options.limit ?? 0);
    return found as T[];
  }

  async count(filter: Filter): Promise<number> {
    checkFilter(filter);
    await this.ready();
    return this.store.countAsync(queryFor(filter, this.lookup));
  }

  async update(filter: Filter, change: Change): Promise<T | null> {
    checkFilter(filter);
    const checked = checkedChange(change);
    return this.write(async () => {
      const row = asDocument<Row>(await this.store.findOneAsync(queryFor(filter, this.lookup)));
      return row && ((await this.replace(row, checked)) as T | null);
    });
  }

  async upsert(id: string, change: Change): Promise<T> {
    const fresh = checkedDocument({ _id: id });
    const checked = checkedChange(change);
    return this.write(async () => {
      const row = asDocument<Row>(await this.store.findOneAsync({ _id: id }));
      if (row) return (await this.replace(row, checked)) as T;
      applyChange(fresh, checked, true);
      await this.store.insertAsync(fresh);
      return structuredClone(fresh) as unknown as T;
    });
  }

  async remove(filter: Filter): Promise<number> {
    checkFilter(filter);
    return this.write(async () => {
      const found = (await this.store.findAsync(queryFor(filter, this.lookup), {
        _id: 1,
      })) as unknown as Row[];
      for (let start = 0; start < found.length; start += PORTION) {
        const ids = found.slice(start, start + PORTION).map((row) => row['_id']);
        this.spareLines += await this.store.removeAsync({ _id: { $in: ids } }, { multi: true });
      }
      this.spareLines += found.length;
      return found.length;
    });
  }

  /** Waits for the writes under way and puts the file on the disk. */
  async close(): Promise<void> {
    this.closed = true;
    await this.writes;
    await syncFile(this.filename);
  }

  private async replace(row: Row, change: Change): Promise<Row> {
    applyChange(row, change, false);
    await this.store.updateAsync({ _id: row['_id'] }, row, {});
    this.spareLines += 1;
    return row;
  }

  /** NeDB takes all or none; the port promises that what came before the clash stays. */
  private async insertPortion(rows: Row[]): Promise<void> {
    try {
      await this.store.insertAsync(rows);
    } catch (error) {
      if (!isClash(error)) throw error;
      for (const row of rows) await this.store.insertAsync(row);
    }
  }

  /** One write after another. After a failed one, memory is read anew from the file. */
  private async write<R>(job: () => Promise<R>): Promise<R> {
    this.checkOpen();
    const done = this.writes.then(async () => {
      if (this.torn) await load(this.store, this.filename);
      this.torn = false;
      try {
        return await job();
      } catch (error) {
        throw this.translated(error);
      }
    });
    this.writes = done.then(
      () => this.compact(),
      () => undefined,
    );
    return done;
  }

  /** Reading needs no turn, unless memory has to be read anew first. */
  private async ready(): Promise<void> {
    this.checkOpen();
    if (this.torn) await this.write(() => Promise.resolve());
  }

  private checkOpen(): void {
    if (this.closed)
      throw new StorageUnavailableError(`The storage is closed; "${this.name}" cannot be used any more.`);
  }

  private translated(error: unknown): unknown {
    if (error instanceof StorageUsageError) return error;
    if (isClash(error)) return new DuplicateKeyError(this.name, `${error.message.slice(0, 200)}`);
    this.torn = true;
    return new StorageUnavailableError(
      `"${this.name}" could not be written to ${this.filename} (${error instanceof Error ? error.message : String(error)}). ` +
        `Check that the disk is not full and that the folder may be written to.`,
      { cause: error },
    );
  }

  private async compact(): Promise<void> {
    if (this.spareLines < SPARE_LINES || this.spareLines < this.store.getAllData().length) return;
    this.spareLines = 0;
    await this.store.compactDatafileAsync().catch((error: Error) => {
      process.emitWarning(`${this.filename} could not be compacted and goes on growing: ${error.message}`);
    });
  }
}

function asDocument<D>(found: unknown): D | null {
  return (found ?? null) as D | null;
}

function isClash(error: unknown): error is Error {
  return error instanceof Error && (error as { errorType?: unknown }).errorType === 'uniqueViolated';
}
