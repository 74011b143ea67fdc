import type { Change, Collection, Filter, FindOptions, Index, Document } from '../collection';
import { applyChange } from '../queries/apply';
import { checkedChange } from '../queries/change';
import { checkedDocument, checkFilter, checkOptions } from '../queries/checks';
import { copyOf } from '../queries/json';
import type { DataFile } from './dataFile';
import type { Row } from './secondaryIndex';

/** Documents written or removed at once; between two portions other work gets its turn. */
const INSERT_BATCH_SIZE = 250;

/**
 * A collection in memory with its file. Writes happen one after another, which makes them atomic: only one process
 * has the file open. What is read is on file. See DataFile for what a kept promise of a write means.
 */
export class EmbeddedCollection<T extends Document> implements Collection<T> {
  constructor(private readonly file: DataFile) {}

  /** Sees to indexes. @throws DuplicateKeyError when documents clash already */
  ensureIndexes(indexes: Index[]): Promise<void> {
    return this.file.write(() => this.file.ensureIndexes(indexes));
  }

  async insert(document: T): Promise<void> {
    const row = checkedDocument(document);
    await this.file.write(() => this.file.insert([row]));
  }

  async insertMany(documents: T[]): Promise<void> {
    const rows = documents.map(checkedDocument);
    for (let start = 0; start < rows.length; start += INSERT_BATCH_SIZE) {
      const portion = rows.slice(start, start + INSERT_BATCH_SIZE);
      await this.file.write(() => this.file.insert(portion));
    }
  }

  async get(id: string): Promise<T | null> {
    const row = (await this.file.read()).get(id);
    return row ? asDocument<T>(row) : null;
  }

  async find(filter: Filter, options: FindOptions = {}): Promise<T[]> {
    checkFilter(filter);
    checkOptions(options);
    return (await this.file.read()).find(filter, options).map(asDocument<T>);
  }

  async count(filter: Filter): Promise<number> {
    checkFilter(filter);
    return (await this.file.read()).find(filter).length;
  }

  async update(filter: Filter, change: Change): Promise<T | null> {
    checkFilter(filter);
    const checked = checkedChange(change);
    return this.file.write(async () => {
      const [row] = this.file.rows.find(filter, { limit: 1 });
      return row ? this.change(row, checked) : null;
    });
  }

  async upsert(id: string, change: Change): Promise<T> {
    const fresh = checkedDocument({ _id: id });
    const checked = checkedChange(change);
    return this.file.write(async () => {
      const row = this.file.rows.get(id);
      if (row) return this.change(row, checked);
      applyChange(fresh, checked, true);
      await this.file.insert([fresh]);
      return asDocument<T>(fresh);
    });
  }

  async remove(filter: Filter): Promise<number> {
    checkFilter(filter);
    return this.file.write(async () => {
      const found = this.file.rows.find(filter);
      for (let start = 0; start < found.length; start += INSERT_BATCH_SIZE)
        await this.file.remove(found.slice(start, start + INSERT_BATCH_SIZE));
      return found.length;
    });
  }

  /** Takes off the disk what was replaced or removed. */
  scrub(): Promise<void> {
    return this.file.scrub();
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async change(row: Row, change: Change): Promise<T> {
    const changed = copyOf(row);
    applyChange(changed, copyOf(change), false);
    await this.file.replace(changed);
    return asDocument<T>(changed);
  }
}

function asDocument<T>(row: Row): T {
  return copyOf(row) as unknown as T;
}
