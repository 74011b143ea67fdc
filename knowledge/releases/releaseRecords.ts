import type { Collection, CollectionSpec, Document, Storage } from '../../storage/collection';
import { type Kind, keyOf, type RecordOf } from '../schema/records';

/** Whether a record came with the software or from the city. */
export type Origin = 'shipped' | 'imported';

/** A record as it is held: with where it came from. */
export interface StoredRecord<T> {
  origin: Origin;
  record: T;
}
export type ReleaseRecords = { [K in Kind]: StoredRecord<RecordOf[K]>[] };

/** One record of one release: `_id` is "RELEASE/KEY". */
export type RecordDocument = Document & { release: string; origin: Origin } & Record<string, unknown>;

/** Which release counts. There is one such document, `current`. */
export interface CurrentRelease extends Document {
  release: string;
  /** The one before, kept for bots that are still reading it. */
  previous?: string;
  origin: Origin;
  /** Digest of the shipped data that this release builds on. */
  shipped: string;
  /** Kinds that an import has replaced as a whole: the shipped ones stay away. */
  replaced: Kind[];
  /** How many records of each kind the release has; a reader that finds fewer has read too late. */
  counts: { [K in Kind]: number };
  /** When it became current, in milliseconds since 1970. */
  at: number;
}

const spec = (name: string): CollectionSpec => ({ name, indexes: [{ fields: ['release'] }] });

export function recordsOf(storage: Storage, kind: Kind): Promise<Collection<RecordDocument>> {
  return storage.collection<RecordDocument>(spec(kind));
}

export function currentReleases(storage: Storage): Promise<Collection<CurrentRelease>> {
  return storage.collection<CurrentRelease>({ name: 'knowledge' });
}

export async function readCurrent(storage: Storage): Promise<CurrentRelease | null> {
  return (await currentReleases(storage)).get('current');
}

export function toDocument<K extends Kind>(
  release: string,
  { origin, record }: StoredRecord<RecordOf[K]>,
): RecordDocument {
  return { _id: `${release}/${keyOf(record)}`, release, origin, ...record };
}

export function fromDocument<K extends Kind>(document: RecordDocument): StoredRecord<RecordOf[K]> {
  const { _id, release: _release, origin, ...record } = document;
  return { origin, record: record as unknown as RecordOf[K] };
}
