import type { Storage } from '../../storage/collection';
import { type Kind, keyOf, type RecordOf, type Records } from '../schema/records';
import {
  dataFolder,
  readShippedFacts,
  readShippedOffices,
  readShippedProcedures,
  shippedDigest,
} from '../shipped';
import { regrouped } from './applyImport';
import { type Current, type Held, readCurrent, type Stock } from './releaseRecords';
import { loadStock } from './load';
import { putRelease, ReleaseConflictError } from './publish';

/**
 * Sees to it that the storage holds the knowledge that ships with this version. An empty storage gets all of it. One
 * with the shipped data of another version gets this version's; what the city has imported stays on top: its records win by
 * key, and kinds that it has replaced as a whole get nothing shipped.
 * @param folder the shipped data, `knowledge/data` unless told
 * @returns the release that was put in place, or undefined when all was there
 */
export async function seedShipped(
  storage: Storage,
  now: number,
  folder: string = dataFolder,
): Promise<string | undefined> {
  const digest = await shippedDigest(folder);
  const current = await readCurrent(storage);
  if (current?.shipped === digest) return undefined;
  const shipped: Records = {
    procedures: await readShippedProcedures(folder),
    offices: await readShippedOffices(folder),
    facts: await readShippedFacts(folder),
  };
  const base = current ? await loadStock(storage) : null;
  const stock = overlay(shipped, base);
  const about = {
    origin: base?.current.origin ?? ('shipped' as const),
    shipped: digest,
    replaced: base?.current.replaced ?? [],
  };
  try {
    return (await putRelease(storage, stock, base?.current ?? null, about, now)).release;
  } catch (error) {
    // Another bot of the same version was quicker; what it put in place is what we wanted.
    if (error instanceof ReleaseConflictError && (await readCurrent(storage))?.shipped === digest)
      return undefined;
    throw error;
  }
}

function overlay(shipped: Records, base: { current: Current; stock: Stock } | null): Stock {
  const replaced = (kind: Kind): boolean => base?.current.replaced.includes(kind) ?? false;
  return regrouped({
    procedures: overlayKind(shipped.procedures, base?.stock.procedures ?? [], replaced('procedures')),
    offices: overlayKind(shipped.offices, base?.stock.offices ?? [], replaced('offices')),
    facts: overlayKind(shipped.facts, base?.stock.facts ?? [], replaced('facts')),
  });
}

function overlayKind<T extends RecordOf[Kind]>(
  shipped: readonly T[],
  held: readonly Held<T>[],
  replaced: boolean,
): Held<T>[] {
  const merged = new Map<string, Held<T>>();
  if (!replaced) for (const record of shipped) merged.set(keyOf(record), { origin: 'shipped', record });
  for (const entry of held.filter(({ origin }) => origin === 'imported'))
    merged.set(keyOf(entry.record), entry);
  return [...merged.values()].sort((a, b) => (keyOf(a.record) < keyOf(b.record) ? -1 : 1));
}
