/**
 * The one port through which the bot keeps anything. Two engines stand behind it: MongoDB and an embedded one.
 * Filters and changes are the subset of MongoDB's own language that both engines speak, with MongoDB's meaning;
 * anything else is refused with a StorageUsageError before an engine sees it. Every method can throw a
 * StorageUnavailableError. When the promise of a write resolves, killing this process does not lose it.
 */

/**
 * What is kept: any JSON object with a string id. Times are milliseconds since 1970 (UTC). Members that are undefined
 * are left out. Names of fields must not be empty, contain "." or start with "$": keep foreign objects as JSON text.
 */
export interface Document {
  _id: string;
}

/**
 * Conditions on one field; several conditions in one object must all hold. `<` and `>` compare numbers with numbers and
 * text with text. Of an array any element may fit. `null`, and `$in` with null, also fit a missing field.
 */
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

/** Field paths (dotted for inner fields) to text, number, boolean, null or conditions; `$or` takes alternatives. */
export type Filter = { $or?: Filter[] } & { [path: string]: unknown };

/** A change to one document. Paths are dotted; no two may touch the same field. */
export interface Change {
  $set?: Record<string, unknown>;
  $setOnInsert?: Record<string, unknown>;
  $unset?: Record<string, true>;
  $inc?: Record<string, number>;
  /** A value, or `{$each: [values], $slice?: n}` to keep the first n (the last ones when n is negative). */
  $push?: Record<string, unknown>;
  /** A value, conditions, or a filter for elements that are objects. */
  $pull?: Record<string, unknown>;
}

export interface FindOptions {
  /** By numbers or text; null and missing come first. What is equal comes in any order. */
  sort?: Record<string, 1 | -1>;
  limit?: number;
  skip?: number;
}

export interface Collection<T extends Document> {
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
  /** Removes every document that fits; returns how many. Not one step: others may see some of them gone. */
  remove(filter: Filter): Promise<number>;
}

/** Searches by the first field get quicker; by all of them with MongoDB. */
export interface Index {
  fields: string[];
  unique?: boolean;
  /** Documents that lack the field are left out of the index (and of its uniqueness). */
  sparse?: boolean;
}

/** Documents whose `field`, a time at the top level that never goes back, is before this one. */
export interface Expired {
  field: string;
  before: number;
}

export interface CollectionSpec {
  name: string;
  indexes?: Index[];
  /** What need not be read into memory at the start: an engine that keeps all of it there leaves it out, for good. */
  expired?: Expired;
  /**
   * Many documents that are read by their ids, a few at a time: an engine that keeps collections in memory leaves them on
   * the disk. Such a collection has no indexes and nothing that expires.
   */
  readById?: boolean;
  /**
   * Fields that hold much, and by which nothing is searched, sorted or indexed: an engine that keeps collections in memory
   * leaves them on the disk.
   */
  outOfLine?: readonly string[];
}

export interface Storage {
  readonly engine: 'mongodb' | 'embedded';
  /** Opens a collection and sees to its indexes; opening it twice gives the same collection. */
  collection<T extends Document>(spec: CollectionSpec): Promise<Collection<T>>;
  /** Resolves when the store answers. @throws StorageUnavailableError */
  ping(): Promise<void>;
  close(): Promise<void>;
}
