import type { Storage } from '../../storage/collection';
import { forKinds, type Kind, keyOf, type RecordOf, type Records } from '../schema/records';
import { SHIPPED_DATA_DIR, readShipped, shippedDigest } from '../shipped';
import { assignFamilies } from './merge';
import {
  type CurrentRelease,
  nameAmongAll,
  readCurrent,
  type ReleaseRecords,
  type StoredRecord,
} from './releaseRecords';
import { loadReleaseRecords } from './load';
import { publishRelease, ReleaseConflictError } from './publish';

/**
 * Sees to it that the storage holds the knowledge that ships with this version. An empty storage gets all of it. One
 * with the shipped data of another version gets this version's; what the city has imported stays on top: its records win by
 * key, kinds that it has replaced as a whole get nothing shipped, and records that it has removed stay away.
 * @param folder the shipped data, `knowledge/data` unless told
 * @returns the release that was put in place, or undefined when all was there
 */
export async function seedShipped(
  storage: Storage,
  now: number,
  folder: string = SHIPPED_DATA_DIR,
): Promise<string | undefined> {
  const seeding = await toSeed(storage, folder);
  if (!seeding) return undefined;
  const { digest, base, stock } = seeding;
  const about = {
    origin: base?.current.origin ?? ('shipped' as const),
    shipped: digest,
    replaced: base?.current.replaced ?? [],
    removed: base?.current.removed ?? [],
    note: base ? 'data of another version' : 'data of the first start',
  };
  try {
    return (await publishRelease(storage, stock, base?.current ?? null, about, now)).release;
  } catch (error) {
    // Another bot of the same version was quicker; what it put in place is what we wanted.
    if (error instanceof ReleaseConflictError && (await readCurrent(storage))?.shipped === digest)
      return undefined;
    throw error;
  }
}

/** What `seedShipped` would put in place, for who only looks; undefined when all is there. */
export async function stockToSeed(
  storage: Storage,
  folder: string = SHIPPED_DATA_DIR,
): Promise<ReleaseRecords | undefined> {
  return (await toSeed(storage, folder))?.stock;
}

interface Base {
  current: CurrentRelease;
  stock: ReleaseRecords;
}

async function toSeed(
  storage: Storage,
  folder: string,
): Promise<{ digest: string; base: Base | null; stock: ReleaseRecords } | undefined> {
  const digest = await shippedDigest(folder);
  const current = await readCurrent(storage);
  if (current?.shipped === digest) return undefined;
  const base = current ? await loadReleaseRecords(storage) : null;
  return { digest, base, stock: overlay(await readShipped(folder), base) };
}

function overlay(shipped: Records, base: Base | null): ReleaseRecords {
  const laid = <K extends Kind>(kind: K): StoredRecord<RecordOf[K]>[] =>
    overlayKind(
      shipped[kind] as unknown as readonly RecordOf[K][],
      (base?.stock[kind] ?? []) as unknown as readonly StoredRecord<RecordOf[K]>[],
      (key) =>
        base !== null &&
        (base.current.replaced.includes(kind) ||
          (base.current.removed ?? []).includes(nameAmongAll(kind, key))),
    );
  return assignFamilies(forKinds(laid) as unknown as ReleaseRecords);
}

function overlayKind<T extends RecordOf[Kind]>(
  shipped: readonly T[],
  held: readonly StoredRecord<T>[],
  staysAway: (key: string) => boolean,
): StoredRecord<T>[] {
  const merged = new Map<string, StoredRecord<T>>();
  for (const record of shipped)
    if (!staysAway(keyOf(record))) merged.set(keyOf(record), { origin: 'shipped', record });
  for (const entry of held.filter(({ origin }) => origin === 'imported'))
    merged.set(keyOf(entry.record), entry);
  return [...merged.values()].sort((a, b) => (keyOf(a.record) < keyOf(b.record) ? -1 : 1));
}
