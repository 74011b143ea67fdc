import type { Collection as DriverCollection, Filter as DriverFilter, UpdateFilter } from 'mongodb';
import type { Change, Collection, Filter, FindOptions, Document } from '../collection';
import { checkedChange } from '../queries/change';
import { checkedDocument, checkFilter, checkInLine, checkOptions } from '../queries/checks';
import { isDuplicateKey } from './failures';
import type { Link } from './link';

/** A document as the driver sees it. */
export type Stored = Document & Record<string, unknown>;

/** Two callers that insert the same id: the second meets the clash once and then finds the document. */
const UPSERT_ATTEMPTS = 5;

/** A collection on a MongoDB server. Documents go in and out as plain JSON. */
export class MongodbCollection<T extends Document> implements Collection<T> {
  constructor(
    private readonly link: Link,
    private readonly name: string,
    private readonly outOfLine: readonly string[] = [],
  ) {}

  async insert(document: T): Promise<void> {
    const row = checkedDocument(document) as Stored;
    await this.attempt((stored) => stored.insertOne(row));
  }

  async insertMany(documents: T[]): Promise<void> {
    const rows = documents.map((document) => checkedDocument(document) as Stored);
    if (rows.length > 0) await this.attempt((stored) => stored.insertMany(rows, { ordered: true }));
  }

  async get(id: string): Promise<T | null> {
    return this.attempt(async (stored) => plain<T>(await stored.findOne({ _id: id })));
  }

  async find(filter: Filter, options: FindOptions = {}): Promise<T[]> {
    this.check(filter, options);
    return this.attempt(
      async (stored) => (await stored.find(asked(filter), options).toArray()) as unknown[] as T[],
    );
  }

  async count(filter: Filter): Promise<number> {
    this.check(filter);
    return this.attempt((stored) => stored.countDocuments(asked(filter)));
  }

  async update(filter: Filter, change: Change): Promise<T | null> {
    this.check(filter);
    const update = checkedChange(change) as UpdateFilter<Stored>;
    return this.attempt(async (stored) =>
      Object.keys(update).length === 0
        ? plain<T>(await stored.findOne(asked(filter)))
        : plain<T>(await stored.findOneAndUpdate(asked(filter), update, { returnDocument: 'after' })),
    );
  }

  async upsert(id: string, change: Change): Promise<T> {
    checkedDocument({ _id: id });
    const update = checkedChange(change) as UpdateFilter<Stored>;
    return this.attempt((stored) => upsertOnce<T>(stored, id, update, UPSERT_ATTEMPTS));
  }

  async remove(filter: Filter): Promise<number> {
    this.check(filter);
    return this.attempt(async (stored) => (await stored.deleteMany(asked(filter))).deletedCount);
  }

  private check(filter: Filter, options: FindOptions = {}): void {
    checkFilter(filter);
    checkOptions(options);
    checkInLine(this.outOfLine, filter, options);
  }

  private attempt<R>(job: (stored: DriverCollection<Stored>) => Promise<R>): Promise<R> {
    return this.link.run((database) => job(database.collection<Stored>(this.name)), this.name);
  }
}

async function upsertOnce<T>(
  stored: DriverCollection<Stored>,
  id: string,
  update: UpdateFilter<Stored>,
  attempts: number,
): Promise<T> {
  try {
    // A change that says nothing still has to say something to the server.
    const said = Object.keys(update).length === 0 ? { $setOnInsert: { _id: id } } : update;
    const options = { upsert: true, returnDocument: 'after' } as const;
    return (await stored.findOneAndUpdate({ _id: id }, said, options)) as unknown as T;
  } catch (error) {
    if (!isDuplicateKey(error) || attempts <= 1) throw error;
    return upsertOnce(stored, id, update, attempts - 1);
  }
}

function asked(filter: Filter): DriverFilter<Stored> {
  return filter;
}

function plain<T>(found: object | null): T | null {
  return found as T | null;
}
