import type { Change, Collection, Filter, FindOptions, Index, Document } from '../collection';
import { applyChange } from '../queries/apply';
import { checkedChange } from '../queries/change';
import { checkedDocument, checkFilter, checkInLine, checkOptions } from '../queries/checks';
import { copyOf } from '../queries/json';
import type { DataFile } from './dataFile';
import type { Row } from './secondaryIndex';

/** Documents written or removed at once; between two portions other work gets its turn. */
const BATCH_SIZE = 250;

/**
 * A collection in memory with its file. Each write changes memory in one go, which makes it atomic: only one process
 * has the file open. What is read is on file or about to be. See DataFile for what a kept promise of a write means.
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
    for (let start = 0; start < rows.length; start += BATCH_SIZE) {
      const portion = rows.slice(start, start + BATCH_SIZE);
      await this.file.write(() => this.file.insert(portion));
    }
  }

  async get(id: string): Promise<T | null> {
    const row = (await this.file.read()).get(id);
    return row ? asDocument<T>(this.file.whole(row)) : null;
  }

  async find(filter: Filter, options: FindOptions = {}): Promise<T[]> {
    this.check(filter, options);
    return (await this.file.read()).find(filter, options).map((row) => asDocument<T>(this.file.whole(row)));
  }

  async count(filter: Filter): Promise<number> {
    this.check(filter);
    return (await this.file.read()).find(filter).length;
  }

  async update(filter: Filter, change: Change): Promise<T | null> {
    this.check(filter);
    const checked = checkedChange(change);
    return this.file.write(() => {
      const [row] = this.file.rows.find(filter, { limit: 1 });
      return row ? this.change(row, checked) : null;
    });
  }

  async upsert(id: string, change: Change): Promise<T> {
    const fresh = checkedDocument({ _id: id });
    const checked = checkedChange(change);
    return this.file.write(() => {
      const row = this.file.rows.get(id);
      if (row) return this.change(row, checked);
      applyChange(fresh, checked, true);
      this.file.insert([fresh]);
      return asDocument<T>(fresh);
    });
  }

  async remove(filter: Filter): Promise<number> {
    this.check(filter);
    for (let removed = 0; ;) {
      const portion = await this.file.write(() => {
        const found = this.file.rows.find(filter, { limit: BATCH_SIZE });
        this.file.remove(found);
        return found.length;
      });
      removed += portion;
      if (portion < BATCH_SIZE) return removed;
    }
  }

  /** Takes off the disk what was replaced or removed. */
  scrub(): Promise<void> {
    return this.file.scrub();
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private check(filter: Filter, options: FindOptions = {}): void {
    checkFilter(filter);
    checkOptions(options);
    checkInLine(this.file.outOfLine, filter, options);
  }

  private change(row: Row, change: Change): T {
    const changed = copyOf(this.file.whole(row));
    applyChange(changed, copyOf(change), false);
    this.file.replace(changed);
    return asDocument<T>(changed);
  }
}

function asDocument<T>(row: Row): T {
  return copyOf(row) as unknown as T;
}
