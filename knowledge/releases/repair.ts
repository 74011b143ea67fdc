import type { Storage } from '../../storage/collection';
import { forKinds, type Kind, keyOf, kinds, type RecordOf } from '../schema/records';
import { readShipped, SHIPPED_DATA_DIR, shippedDigest } from '../shipped';
import { readContents } from './contents';
import {
  allManifests,
  digestsOf,
  readManifest,
  readManifests,
  recordsOfRelease,
  type Release,
} from './manifest';
import { assignFamilies } from './merge';
import { publishRelease, RELEASES_KEPT } from './publish';
import {
  type CurrentRelease,
  currentReleases,
  nameAmongAll,
  noStock,
  readCurrent,
  type ReleaseRecords,
  type StoredRecord,
} from './releaseRecords';

/** What was done about knowledge that was lost from the storage. */
export interface Repair {
  /** For the log: what was lost, what took its place, and what is left to do. */
  message: string;
  /** Nothing is left to do: all that counted is there again. */
  isWhole: boolean;
}

type AnyRecord = RecordOf[Kind];

const AGAIN = 'Import its files again, or stop the bot and restore a backup.';
/** So many lost records are named. */
const NAMED = 20;

/** Where the document is lost that says which release counts, the newest release that is whole counts again. */
export async function recoverCurrent(storage: Storage): Promise<Repair | undefined> {
  if ((await readCurrent(storage)) !== null) return undefined;
  const releases = await allManifests(storage);
  const newest = await firstWhole(storage, releases);
  if (!newest) return undefined;
  const { id, entries: _, ...about } = newest.release;
  const history = releases.map((release) => release.id).filter((other) => other <= id);
  const collection = await currentReleases(storage);
  await collection.insert({
    _id: 'current',
    ...about,
    release: id,
    history: history.slice(0, RELEASES_KEPT),
  });
  return {
    message: `Which release of the knowledge counts was lost from the storage. The newest that is whole counts again: ${id}.`,
    isWhole: true,
  };
}

/**
 * Where records of the release that counts are lost, a new release has what is there and, for the rest, what ships. Where
 * the list of its records is lost, the newest release that is whole counts again; where none is, what ships.
 * @param folder the shipped data, `knowledge/data` unless told
 * @throws ReleaseConflictError when another process changed the knowledge meanwhile
 */
export async function repairRelease(
  storage: Storage,
  now: number,
  folder: string = SHIPPED_DATA_DIR,
): Promise<Repair | undefined> {
  const current = await readCurrent(storage);
  if (!current) return undefined;
  const manifest = await readManifest(storage, current.release);
  const { stock, about, ...repair } = manifest
    ? await filledUp(storage, current, manifest, folder)
    : await instead(storage, current, folder);
  const { origin, shipped, replaced, removed = [] } = about;
  const fresh = { origin, shipped, replaced, removed, note: 'repair of what was lost' };
  await publishRelease(storage, assignFamilies(stock), current, fresh, now);
  return repair;
}

interface Repaired extends Repair {
  stock: ReleaseRecords;
  about: Pick<CurrentRelease, 'origin' | 'shipped' | 'replaced' | 'removed'>;
}

/** What is left of a release, with shipped records for those that are lost. */
async function filledUp(
  storage: Storage,
  about: CurrentRelease,
  { entries }: Release,
  folder: string,
): Promise<Repaired> {
  const held = await readContents(storage, digestsOf(entries));
  const shipped = await readShipped(folder);
  const stock = noStock();
  const lost: string[] = [];
  let again = 0;
  for (const kind of kinds) {
    const byKey = new Map((shipped[kind] as AnyRecord[]).map((record) => [keyOf(record), record]));
    for (const [key, digest, origin] of entries[kind]) {
      const kept = held.get(digest);
      // In place of a kind that the city has replaced as a whole, nothing shipped is wanted.
      const other =
        kept || (origin === 'imported' && about.replaced.includes(kind)) ? undefined : byKey.get(key);
      if (!kept && origin === 'imported') lost.push(nameAmongAll(kind, key));
      if (other) again++;
      const records = stock[kind] as StoredRecord<AnyRecord>[];
      if (kept) records.push({ origin, record: kept });
      else if (other) records.push({ origin: 'shipped', record: other });
    }
  }
  const named = `${lost.slice(0, NAMED).join(', ')}${lost.length > NAMED ? ' …' : ''}`;
  const gone =
    lost.length === 0 ? '' : ` Of what the city had imported is lost: ${lost.length} (${named}). ${AGAIN}`;
  return {
    stock,
    about,
    message: `Records of the knowledge were lost from the storage; ${again} were put in again from what ships.${gone}`,
    isWhole: lost.length === 0,
  };
}

/** What takes the place of a release of which nobody knows what it held. */
async function instead(storage: Storage, current: CurrentRelease, folder: string): Promise<Repaired> {
  const was = `What the release ${current.release} of the knowledge held was lost from the storage`;
  const earlier = await firstWhole(storage, await readManifests(storage, current.history ?? []));
  if (earlier)
    return {
      stock: earlier.stock,
      about: earlier.release,
      message: `${was}; the release ${earlier.release.id} counts again. What the city imported after it is lost. ${AGAIN}`,
      isWhole: false,
    };
  const shipped = await readShipped(folder);
  const asShipped = (kind: Kind): StoredRecord<AnyRecord>[] =>
    (shipped[kind] as AnyRecord[])
      .filter((record) => !(current.removed ?? []).includes(nameAmongAll(kind, keyOf(record))))
      .map((record) => ({ origin: 'shipped', record }));
  return {
    stock: forKinds(asShipped) as unknown as ReleaseRecords,
    about: {
      origin: 'shipped',
      shipped: await shippedDigest(folder),
      replaced: [],
      removed: current.removed ?? [],
    },
    message: `${was}, and no earlier release is whole: what ships was put in again. What the city had imported is lost. ${AGAIN}`,
    isWhole: false,
  };
}

async function firstWhole(
  storage: Storage,
  releases: readonly Release[],
): Promise<{ release: Release; stock: ReleaseRecords } | undefined> {
  for (const release of releases) {
    const stock = await recordsOfRelease(storage, release);
    if (stock) return { release, stock };
  }
  return undefined;
}
