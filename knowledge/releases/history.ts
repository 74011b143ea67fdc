import type { Storage } from '../../storage/collection';
import { AppError } from '../../errors/appError';
import { forKinds, type Kind, keyOf, kinds, type RecordOf } from '../schema/records';
import { type FieldChange, fieldChanges } from './fieldChanges';
import { NoKnowledgeError } from './load';
import { readManifest, readManifests, recordsOfRelease, type Release } from './manifest';
import { publishEntries } from './publish';
import { type CurrentRelease, readCurrent, type ReleaseAbout, type ReleaseRecords } from './releaseRecords';

/** The release that was named is not among those that are kept. */
export class ReleaseNotKeptError extends AppError {
  override readonly name = 'ReleaseNotKeptError';
  readonly code = 'RELEASE_NOT_KEPT';
}

/** A release as the staff sees it in a list. */
export interface ReleaseSummary extends ReleaseAbout {
  id: string;
  at: number;
  counts: { [K in Kind]?: number };
  isCurrent: boolean;
}

/** What tells two releases apart: keys of records that came and went, and members that changed. */
export interface ReleaseDifference {
  from: string;
  to: string;
  added: Record<Kind, string[]>;
  removed: Record<Kind, string[]>;
  changes: FieldChange[];
}

/** The releases that are kept, newest first; none before the first. */
export async function listReleases(storage: Storage): Promise<ReleaseSummary[]> {
  const current = await readCurrent(storage);
  const releases = await readManifests(storage, current?.history ?? []);
  return releases.map(({ entries: _, ...about }) => ({ ...about, isCurrent: about.id === current?.release }));
}

/**
 * What changed from one release to another.
 * @param from id, or the part of one that no other release shares; unless told, the release before `to`
 * @param to unless told, the current release
 * @throws ReleaseNotKeptError
 */
export async function compareReleases(
  storage: Storage,
  from?: string,
  to?: string,
): Promise<ReleaseDifference> {
  const { release, history } = await readHistory(storage);
  const later = pick(history, to ?? release);
  const earlier = pick(history, from ?? history[history.indexOf(later) + 1]);
  const [before, after] = [await recordsIn(storage, earlier), await recordsIn(storage, later)];
  return {
    from: earlier,
    to: later,
    added: missingIn(before, after),
    removed: missingIn(after, before),
    changes: kinds.flatMap((kind) => fieldChanges(before[kind], after[kind])),
  };
}

/**
 * Makes an earlier release count again, as a new one with the same records: nothing is lost, and going back can be gone
 * back from. The shipped data of this version are not put on top of it again; those of the next version are.
 * @param to id, or the part of one that no other release shares; unless told, the release before the current one
 * @throws ReleaseNotKeptError
 * @throws ReleaseConflictError when another process changed the knowledge meanwhile
 */
export async function backToRelease(storage: Storage, now: number, to?: string): Promise<CurrentRelease> {
  const current = await readHistory(storage);
  const id = pick(current.history, to ?? current.history[1]);
  const { entries, origin, replaced, removed = [] } = await wholeRelease(storage, id);
  const about: ReleaseAbout = { origin, replaced, removed, shipped: current.shipped, note: `back to ${id}` };
  return publishEntries(storage, entries, current, about, now);
}

async function readHistory(storage: Storage): Promise<CurrentRelease & { history: string[] }> {
  const current = await readCurrent(storage);
  if (!current)
    throw new NoKnowledgeError('The storage holds no knowledge yet: start the bot once, or import a file.');
  return { ...current, history: current.history ?? [] };
}

function pick(history: readonly string[], wanted: string | undefined): string {
  if (wanted === undefined)
    throw new ReleaseNotKeptError('There is no earlier release. `npm run release -- list` shows those kept.');
  const [found, ...others] = history.includes(wanted)
    ? [wanted]
    : history.filter((id) => id.includes(wanted));
  if (found === undefined)
    throw new ReleaseNotKeptError(
      `The release ${wanted} is not kept. \`npm run release -- list\` shows those that are.`,
    );
  if (others.length > 0)
    throw new ReleaseNotKeptError(
      `"${wanted}" is a part of several releases: ${[found, ...others].join(', ')}.`,
    );
  return found;
}

async function manifestOf(storage: Storage, id: string): Promise<Release> {
  const manifest = await readManifest(storage, id);
  if (!manifest) throw new ReleaseNotKeptError(`The release ${id} is not kept any more.`);
  return manifest;
}

/** @throws ReleaseNotKeptError for one that has lost records, too: it cannot count */
async function wholeRelease(storage: Storage, id: string): Promise<Release> {
  await recordsIn(storage, id);
  return manifestOf(storage, id);
}

async function recordsIn(storage: Storage, id: string): Promise<ReleaseRecords> {
  const records = await recordsOfRelease(storage, await manifestOf(storage, id));
  if (!records) throw new ReleaseNotKeptError(`The release ${id} lacks records. Take another one.`);
  return records;
}

/** Keys that only the second holds. */
function missingIn(one: ReleaseRecords, other: ReleaseRecords): Record<Kind, string[]> {
  const only = (kind: Kind): string[] => {
    const known = new Set((one[kind] as { record: RecordOf[Kind] }[]).map(({ record }) => keyOf(record)));
    return (other[kind] as { record: RecordOf[Kind] }[])
      .map(({ record }) => keyOf(record))
      .filter((key) => !known.has(key));
  };
  return forKinds(only);
}
