import { randomBytes } from 'node:crypto';
import type { Storage } from '../../storage/collection';
import { DuplicateKeyError } from '../../storage/errors';
import { kinds } from '../schema/records';
import {
  type CurrentRelease,
  currentReleases,
  recordsOf,
  type ReleaseRecords,
  toDocument,
} from './releaseRecords';
import { AppError } from '../../errors/appError';

/** Another process has put a newer release in place meanwhile. */
export class ReleaseConflictError extends AppError {
  override readonly name = 'ReleaseConflictError';
  readonly code = 'RELEASE_CONFLICT';
}

/** Files and half-written releases of processes that died are given this long. */
const RELEASE_GRACE_MS = 60 * 60 * 1000;

/** "20261124T030000000Z-9f3a": sorts by time. */
export function releaseId(now: number, tail: string = randomBytes(3).toString('hex')): string {
  return `${stamp(now)}-${tail}`;
}

function stamp(now: number): string {
  return new Date(now).toISOString().replace(/[-:.]/g, '');
}

/**
 * Puts a release in place: writes its records beside the old ones, then flips `current` to it in one conditional write, then
 * removes what is older than the one before. Whoever reads meanwhile sees the old release or the new one, never a mix.
 * @param base the `current` that the stock was made from, null for the first release
 * @throws ReleaseConflictError when `current` is not `base` any more; the records written are taken back
 */
export async function publishRelease(
  storage: Storage,
  stock: ReleaseRecords,
  base: CurrentRelease | null,
  about: Pick<CurrentRelease, 'origin' | 'shipped' | 'replaced'>,
  now: number,
): Promise<CurrentRelease> {
  const release = releaseId(now);
  for (const kind of kinds) {
    const documents = stock[kind].map((held) => toDocument(release, held));
    await (await recordsOf(storage, kind)).insertMany(documents);
  }
  const next: CurrentRelease = {
    _id: 'current',
    release,
    ...(base ? { previous: base.release } : {}),
    ...about,
    counts: { procedures: stock.procedures.length, offices: stock.offices.length, facts: stock.facts.length },
    at: now,
  };
  if (!(await compareAndSetCurrent(storage, next, base))) {
    for (const kind of kinds) await (await recordsOf(storage, kind)).remove({ release });
    throw new ReleaseConflictError(
      'Another process has changed the knowledge meanwhile. Nothing was changed; try again.',
    );
  }
  await removeOld(storage, next, now);
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
    return (await collection.update({ _id, release: base.release }, { $set: fields })) !== null;
  }
  try {
    await collection.insert(next);
    return true;
  } catch (error) {
    if (error instanceof DuplicateKeyError) return false;
    throw error;
  }
}

/** Removes releases but the current and the one before; young ones of unknown fate are left for next time. */
async function removeOld(storage: Storage, current: CurrentRelease, now: number): Promise<void> {
  const kept = [current.release, ...(current.previous === undefined ? [] : [current.previous])];
  const settled = stamp(now - RELEASE_GRACE_MS);
  for (const kind of kinds) {
    const collection = await recordsOf(storage, kind);
    await collection.remove({ release: { $nin: kept, $lt: settled } });
  }
}
