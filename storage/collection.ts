/**
 * The one port through which the bot keeps anything. Two engines stand behind it: MongoDB and an embedded one.
 * Filters and changes are the subset of MongoDB's own language that both engines speak.
 */

/** What is kept: any JSON object with a string id. Times are milliseconds since 1970 (UTC). */
export interface Kept {
  _id: string;
}

/** Conditions on one field; several conditions in one object must all hold. */
export interface Condition {
  $lt?: unknown;
  $lte?: unknown;
  $gt?: unknown;
  $gte?: unknown;
  $ne?: unknown;
  $in?: unknown[];
  $nin?: unknown[];
  $exists?: boolean;
}

/** Field paths (dotted for inner fields) to a value or conditions; `$or` takes alternatives. */
export type Filter = { $or?: Filter[] } & { [path: string]: unknown };

/** A change to one document. Paths are dotted. */
export interface Change {
  $set?: Record<string, unknown>;
  $setOnInsert?: Record<string, unknown>;
  $unset?: Record<string, true>;
  $inc?: Record<string, number>;
  $push?: Record<string, unknown>;
  $pull?: Record<string, unknown>;
}

export interface FindOptions {
  sort?: Record<string, 1 | -1>;
  limit?: number;
  skip?: number;
}

export interface Collection<T extends Kept> {
  /** @throws DuplicateKeyError when the id, or a unique field, is already taken. */
  insert(document: T): Promise<void>;
  /** Inserts many new documents; faster than one by one. @throws DuplicateKeyError; what came before the clash stays. */
  insertMany(documents: T[]): Promise<void>;
  get(id: string): Promise<T | null>;
  find(filter: Filter, options?: FindOptions): Promise<T[]>;
  count(filter: Filter): Promise<number>;
  /** Changes at most one document that fits, atomically; returns it as it is afterwards, or null when none fits. */
  update(filter: Filter, change: Change): Promise<T | null>;
  /**
   * As `update`, but inserts `{_id: id}` with the change when no document with that id exists.
   * Atomic under concurrent callers: exactly one document results.
   */
  upsert(id: string, change: Change): Promise<T>;
  /** Removes every document that fits; returns how many. */
  remove(filter: Filter): Promise<number>;
}

export interface Index {
  fields: string[];
  unique?: boolean;
  /** Documents that lack the field are left out of the index (and of its uniqueness). */
  sparse?: boolean;
}

export interface CollectionSpec {
  name: string;
  indexes?: Index[];
}

export interface Storage {
  readonly engine: 'mongodb' | 'embedded';
  /** Opens a collection and sees to its indexes; opening it twice gives the same collection. */
  collection<T extends Kept>(spec: CollectionSpec): Promise<Collection<T>>;
  /** Resolves when the store answers. @throws StorageUnavailableError */
  ping(): Promise<void>;
  close(): Promise<void>;
}
