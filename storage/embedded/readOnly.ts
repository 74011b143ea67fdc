import { join, resolve } from 'node:path';
import type { Collection, CollectionSpec, Document, Filter, FindOptions, Storage } from '../collection';
import { StorageUsageError } from '../errors';
import { checkCollectionName, checkFilter, checkOptions } from '../queries/checks';
import { copyOf } from '../queries/json';
import { FileRows, openIfThere } from './fileRows';
import { placedLinesOf, readLine } from './lines';
import { MemoryTable } from './memoryTable';
import type { Row } from './secondaryIndex';

/**
 * A data folder that another process has open, for who only looks; that process is neither asked nor kept waiting. Each
 * collection is read when it is first opened and stays as it was then: its file grows by whole lines, and where a new file
 * takes its place the old one is still read. Open what points to other collections before those.
 */
export function openReadOnly(dataDir: string): Storage {
  const folder = resolve(dataDir, 'store');
  const open = new Map<string, Promise<ReadOnlyCollection>>();
  return {
    engine: 'embedded',
    async collection<T extends Document>({ name }: CollectionSpec): Promise<Collection<T>> {
      checkCollectionName(name);
      const opened = open.get(name) ?? readCollection(name, join(folder, `${name}.jsonl`));
      open.set(name, opened);
      return (await opened) as unknown as Collection<T>;
    },
    ping: () => Promise.resolve(),
    async close() {
      for (const collection of open.values()) (await collection).close();
    },
  };
}

async function readCollection(name: string, filename: string): Promise<ReadOnlyCollection> {
  const file = openIfThere(filename);
  const rows = new FileRows(filename, file);
  if (file !== null)
    for await (const portion of placedLinesOf(file))
      for (const { line, at, bytes } of portion) {
        const content = readLine(line);
        if (content && 'row' in content) rows.found(content.row['_id'] as string, at, bytes);
        else if (content) rows.delete(content.gone);
      }
  return new ReadOnlyCollection(name, rows);
}

class ReadOnlyCollection implements Collection<Document> {
  private readonly table: MemoryTable;

  constructor(
    private readonly name: string,
    private readonly rows: FileRows,
  ) {
    this.table = new MemoryTable(rows);
  }

  get(id: string): Promise<Document | null> {
    const row = this.table.get(id);
    return Promise.resolve(row ? asDocument(row) : null);
  }

  find(filter: Filter, options: FindOptions = {}): Promise<Document[]> {
    checkFilter(filter);
    checkOptions(options);
    return Promise.resolve(this.table.find(filter, options).map(asDocument));
  }

  async count(filter: Filter): Promise<number> {
    return (await this.find(filter)).length;
  }

  insert = (): Promise<never> => this.refuse();
  insertMany = (): Promise<never> => this.refuse();
  update = (): Promise<never> => this.refuse();
  upsert = (): Promise<never> => this.refuse();
  remove = (): Promise<never> => this.refuse();

  close(): void {
    this.rows.letGo();
  }

  private refuse(): Promise<never> {
    return Promise.reject(new StorageUsageError(`"${this.name}" is open to be read and cannot be changed.`));
  }
}

function asDocument(row: Row): Document {
  return copyOf(row) as unknown as Document;
}
