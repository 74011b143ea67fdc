import type { Collection, Document, Storage } from '../../storage/collection';
import { forKinds, type Kind, keyOf, type RecordOf } from '../schema/records';

/** Whether a record came with the software or from the city. */
export type Origin = 'shipped' | 'imported';

/** A record as it is held: with where it came from. */
export interface StoredRecord<T> {
  origin: Origin;
  record: T;
}
export type ReleaseRecords = { [K in Kind]: StoredRecord<RecordOf[K]>[] };

/** What names a record among those of all kinds. */
export function nameAmongAll(kind: Kind, key: string): string {
  return `${kind}/${key}`;
}

/** What is known of a release beside its records. */
export interface ReleaseAbout {
  origin: Origin;
  /** Digest of the shipped data that this release builds on. */
  shipped: string;
  /** Kinds that an import has replaced as a whole: the shipped ones stay away. */
  replaced: Kind[];
  /** Records that the staff has removed, as "procedures/1.001193": the shipped ones of that name stay away, too. */
  removed?: string[];
  /** How it came about, for the staff: "import danh-muc.xlsx". */
  note?: string;
}

/** Which release counts. There is one such document, `current`. */
export interface CurrentRelease extends Document, ReleaseAbout {
  release: string;
  /** The releases that are kept, newest first, this one before all others. Absent where it is older than manifests. */
  history?: string[];
  /** How many records of each kind the release has; an earlier version knew fewer kinds. */
  counts: { [K in Kind]?: number };
  /** When it became current, in milliseconds since 1970. */
  at: number;
}

export function currentReleases(storage: Storage): Promise<Collection<CurrentRelease>> {
  return storage.collection<CurrentRelease>({ name: 'knowledge' });
}

export async function readCurrent(storage: Storage): Promise<CurrentRelease | null> {
  return (await currentReleases(storage)).get('current');
}

export function countsOf(stock: { [K in Kind]: readonly unknown[] }): { [K in Kind]: number } {
  return forKinds((kind) => stock[kind].length);
}

export function noStock(): ReleaseRecords {
  return { procedures: [], offices: [], facts: [], fees: [], bodies: [], streets: [] };
}

/** Sorted by key, as every release is read. */
export function byKey<T extends RecordOf[Kind]>(records: StoredRecord<T>[]): StoredRecord<T>[] {
  return records.sort((a, b) => (keyOf(a.record) < keyOf(b.record) ? -1 : 1));
}
