import type { Storage } from '../../storage/collection';
import { forKinds, type Kind, kinds, type RecordOf } from '../schema/records';
import { contentsIn } from './publish';
import { readContents } from './contents';
import { entriesOf, type ManifestEntries, readManifest } from './manifest';
import { type CurrentRelease, readCurrent, type ReleaseRecords } from './releaseRecords';
import { readWithoutManifest } from './withoutManifest';
import { IncompleteReleaseError } from './load';

type AnyRecord = RecordOf[Kind];

/** The release that counts, without its records: they are read a few at a time. */
export interface HeldRelease {
  current: CurrentRelease | null;
  entries: ManifestEntries;
  /** Records by their digests. @throws IncompleteReleaseError when one is missing */
  read(digests: readonly string[]): Promise<ReadonlyMap<string, AnyRecord>>;
  /** Records that are not kept as those of today's releases are: they go with the next release. */
  unkept: ReadonlyMap<string, AnyRecord>;
}

/** Nothing is held before the first release. @param instead stands in for the records that are held */
export async function heldRelease(storage: Storage, instead?: ReleaseRecords): Promise<HeldRelease> {
  const current = await readCurrent(storage);
  if (instead) return inMemory(current, instead);
  if (current === null)
    return {
      current,
      entries: forKinds(() => []),
      read: () => Promise.resolve(new Map()),
      unkept: new Map(),
    };
  const manifest = await readManifest(storage, current.release);
  if (!manifest) {
    const stock = await readWithoutManifest(storage, current.release);
    if (kinds.some((kind) => stock[kind].length !== (current.counts[kind] ?? 0)))
      throw new IncompleteReleaseError();
    return inMemory(current, stock);
  }
  return {
    current,
    entries: manifest.entries,
    async read(digests) {
      const found = await readContents(storage, digests);
      if (digests.some((digest) => !found.has(digest))) throw new IncompleteReleaseError();
      return found;
    },
    unkept: new Map(),
  };
}

function inMemory(current: CurrentRelease | null, stock: ReleaseRecords): HeldRelease {
  const unkept = contentsIn(stock);
  return { current, entries: entriesOf(stock), read: () => Promise.resolve(unkept), unkept };
}
