import type { Storage } from '../../storage/collection';
import { forKinds, type Kind, kinds, type RecordOf } from '../schema/records';
import { contentsIn } from './publish';
import { readContents } from './contents';
import { entriesOf, type ManifestEntries, readManifest } from './manifest';
import { type CurrentRelease, readCurrent } from './releaseRecords';
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

/** Nothing is held before the first release. */
export async function heldRelease(storage: Storage): Promise<HeldRelease> {
  const current = await readCurrent(storage);
  if (current === null)
    return {
      current,
      entries: forKinds(() => []),
      read: () => Promise.resolve(new Map()),
      unkept: new Map(),
    };
  const manifest = await readManifest(storage, current.release);
  if (!manifest) return heldWithoutManifest(storage, current);
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

async function heldWithoutManifest(storage: Storage, current: CurrentRelease): Promise<HeldRelease> {
  const stock = await readWithoutManifest(storage, current.release);
  if (kinds.some((kind) => stock[kind].length !== (current.counts[kind] ?? 0)))
    throw new IncompleteReleaseError();
  const unkept = contentsIn(stock);
  return { current, entries: entriesOf(stock), read: () => Promise.resolve(unkept), unkept };
}
