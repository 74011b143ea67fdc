import { randomBytes } from 'node:crypto';
import type { Storage } from '../../storage/collection';
import { DuplicateKeyError } from '../../storage/errors';
import { kinds, type RecordOf, type Kind } from '../schema/records';
import { digestOf, putContents, removeContents } from './contents';
import {
  digestsOf,
  entriesOf,
  type ManifestEntries,
  removeManifest,
  spareManifests,
  unneededDigests,
  writeManifest,
} from './manifest';
import {
  countsOf,
  type CurrentRelease,
  currentReleases,
  type ReleaseAbout,
  type ReleaseRecords,
} from './releaseRecords';
import { removeWithoutManifest } from './withoutManifest';
import { AppError } from '../../errors/appError';

/** Another process has put a newer release in place meanwhile. */
export class ReleaseConflictError extends AppError {
  override readonly name = 'ReleaseConflictError';
  readonly code = 'RELEASE_CONFLICT';
}

/** So many releases can be gone back to. */
export const RELEASES_KEPT = 30;

/** Releases half written by processes that died are given this long. */
const RELEASE_GRACE_MS = 60 * 60 * 1000;

/** "20261124T030000000Z-9f3a": sorts by time. */
export function releaseId(now: number, tail: string = randomBytes(3).toString('hex')): string {
  return `${stamp(now)}-${tail}`;
}

const STAMPED = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/;

/** When a release was made, by its id, in milliseconds since 1970. */
export function releaseTime(id: string): number {
  return STAMPED.test(id) ? Date.parse(id.replace(STAMPED, '$1-$2-$3T$4:$5:$6.$7Z')) : 0;
}

function stamp(now: number): string {
  return new Date(now).toISOString().replace(/[-:.]/g, '');
}

/**
 * Puts a release in place: writes its manifest and those records that no release holds yet, then flips `current` to it in
 * one conditional write, then removes what is older than the releases that are kept. Whoever reads meanwhile sees the old
 * release or the new one, never a mix.
 * @param base the `current` that the stock was made from, null for the first release
 * @throws ReleaseConflictError when `current` is not `base` any more; what was written is never read and goes later
 */
export async function publishRelease(
  storage: Storage,
  stock: ReleaseRecords,
  base: CurrentRelease | null,
  about: ReleaseAbout,
  now: number,
): Promise<CurrentRelease> {
  return publishEntries(storage, entriesOf(stock), base, about, now, () =>
    putContents(storage, contentsIn(stock), now),
  );
}

/** The records of a stock by their digests. */
export function contentsIn(stock: ReleaseRecords): Map<string, RecordOf[Kind]> {
  const records = new Map<string, RecordOf[Kind]>();
  for (const kind of kinds) for (const { record } of stock[kind]) records.set(digestOf(record), record);
  return records;
}

/** As `publishRelease`, for records that a kept release holds already, or that `put` puts there. */
export async function publishEntries(
  storage: Storage,
  entries: ManifestEntries,
  base: CurrentRelease | null,
  about: ReleaseAbout,
  now: number,
  put: () => Promise<void> = () => Promise.resolve(),
): Promise<CurrentRelease> {
  const release = releaseId(now);
  // The manifest first: a record that is named in a young manifest is not removed.
  await writeManifest(storage, release, entries, about, now);
  await put();
  const history = [release, ...(base?.history ?? [])].slice(0, RELEASES_KEPT);
  const counts = countsOf(entries);
  const next: CurrentRelease = { _id: 'current', release, history, ...about, counts, at: now };
  if (!(await compareAndSetCurrent(storage, next, base)))
    throw new ReleaseConflictError(
      'Another process has changed the knowledge meanwhile. Nothing was changed; try again.',
    );
  await removeOld(storage, history, now);
  return next;
}

async function compareAndSetCurrent(
  storage: Storage,
  next: CurrentRelease,
  base: CurrentRelease | null,
): Promise<boolean> {
  const collection = await currentReleases(storage);
  if (base) {
    const { _id, ...fields } = next;
    const unsaid = (['note', 'removed'] as const).filter((member) => fields[member] === undefined);
    const change = {
      $set: fields,
      ...(unsaid.length > 0 && {
        $unset: Object.fromEntries(unsaid.map((member) => [member, true as const])),
      }),
    };
    return (await collection.update({ _id, release: base.release }, change)) !== null;
  }
  try {
    await collection.insert(next);
    return true;
  } catch (error) {
    if (error instanceof DuplicateKeyError) return false;
    throw error;
  }
}

/** Removes all but the releases that are kept; young ones of unknown fate are left for next time. */
async function removeOld(storage: Storage, history: readonly string[], now: number): Promise<void> {
  const settled = now - RELEASE_GRACE_MS;
  for (const { id, entries } of await spareManifests(storage, history, stamp(settled))) {
    const unneeded = await unneededDigests(storage, digestsOf(entries), history, stamp(settled));
    await removeContents(storage, unneeded, settled);
    await removeManifest(storage, id);
  }
  await removeWithoutManifest(storage, stamp(settled));
}
