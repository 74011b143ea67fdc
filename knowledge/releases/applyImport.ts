import type { Storage } from '../../storage/collection';
import { Spools } from '../import/spool';
import type { Procedure } from '../schema/procedure';
import { forKinds, type GivenRecords, type Kind, kinds, type RecordOf } from '../schema/records';
import { digestOf, putContents } from './contents';
import { changesOf, type FieldChange, nameOf } from './fieldChanges';
import { type Given, givenOf } from './given';
import { type HeldRelease, heldRelease } from './heldRelease';
import type { ManifestEntry } from './manifest';
import { AT_ONCE, familiesOf, inFamily, type Merged, mergedRecords } from './merge';
import { namedRecords } from './namedRecords';
import { publishEntries } from './publish';
import { nameAmongAll, type ReleaseRecords } from './releaseRecords';
import { checkRemoval } from './removal';

type AnyRecord = RecordOf[Kind];

/** What an import did to one kind of record. */
export interface ChangeCounts {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}
/** What an import did. */
export interface Outcome {
  /** The new release; undefined when nothing changed. */
  release?: string;
  tallies: { [K in Kind]: ChangeCounts };
}
export interface Applied extends Outcome {
  /** What became of each member of the records that changed. */
  changes: FieldChange[];
}
export interface ApplyOptions {
  /** Replaces every kind that the import brings as a whole; else records are merged in by key. */
  replace: boolean;
  /** Records that go: codes or ids, with the kind before them where several kinds hold the same. */
  remove?: readonly string[] | undefined;
  dryRun?: boolean;
  /** How many records may go in all: needed where more than a tenth of a kind would. */
  yesRemove?: number | undefined;
  /** What the list of releases says of it. */
  note?: string | undefined;
  now: number;
  /** With `dryRun`: stands in for what is held, where a real import would first put in what ships. */
  onTopOf?: ReleaseRecords | undefined;
}

/** As `applyGiven`, with records and changes in memory. */
export async function applyImport(
  storage: Storage,
  records: GivenRecords,
  options: ApplyOptions,
): Promise<Applied> {
  const changes: FieldChange[] = [];
  const spools = new Spools();
  try {
    const given = givenOf(records);
    const outcome = await applyGiven(storage, given, options, spools, (change) => changes.push(change));
    return { ...outcome, changes };
  } finally {
    spools.close();
  }
}

/**
 * Puts imported records into the knowledge as one new release. Kinds that the import does not bring stay as they are.
 * Importing the same again changes nothing and makes no release. Of given and held records a few are in memory at a time.
 * @param tell hears of each member that changes
 * @throws ReleaseConflictError when another process changed the knowledge meanwhile
 * @throws RecordNotHeldError when a record that is to go is not held
 * @throws RemovalNotConfirmedError when more than a tenth of a kind would go and `yesRemove` does not say so
 */
export async function applyGiven(
  storage: Storage,
  given: Given,
  options: ApplyOptions,
  spools: Spools,
  tell: (change: FieldChange) => void,
): Promise<Outcome> {
  const held = await heldRelease(storage, options.onTopOf);
  const gone = namedRecords(held.entries, options.remove ?? []);
  const brought = kinds.filter((kind) => given.count(kind) > 0);
  const replaced = options.replace ? brought : [];
  const tallies = forKinds((kind) => unchanged(held.entries[kind].length));
  const entries = { ...held.entries };
  const fresh = spools.open<[digest: string, record: AnyRecord]>();
  for (const kind of kinds.filter((kind) => brought.includes(kind) || gone[kind].size > 0)) {
    const stays = (key: string): boolean => !replaced.includes(kind) && !gone[kind].has(key);
    const merged = (): AsyncGenerator<Merged> => mergedRecords(held, given, kind, stays);
    const families = kind === 'procedures' ? await familiesOf(merged()) : undefined;
    tallies[kind] = unchanged(0);
    entries[kind] = [];
    for await (const one of merged()) {
      const record = families ? inFamily(one.record as Procedure, families) : one.record;
      const digest = digestOf(record);
      entries[kind].push([one.key, digest, one.origin]);
      if (one.was === undefined) {
        tallies[kind].added++;
        tell({ record: one.key, member: '', after: nameOf(record) });
      } else if (digest === one.wasDigest) tallies[kind].unchanged++;
      else {
        tallies[kind].changed++;
        changesOf(one.was, record).forEach(tell);
      }
      if (digest !== one.wasDigest) fresh.add([digest, record]);
    }
    const { changed, unchanged: same } = tallies[kind];
    tallies[kind].removed = held.entries[kind].length - changed - same;
    if (tallies[kind].removed > 0) await tellRemoved(held, entries[kind], kind, tell);
  }
  const changes = kinds.some(
    (kind) => tallies[kind].added + tallies[kind].changed + tallies[kind].removed > 0,
  );
  if (!changes || options.dryRun) return { tallies };
  checkRemoval(tallies, options.yesRemove);
  const { current, unkept } = held;
  const about = {
    origin: 'imported' as const,
    shipped: current?.shipped ?? '',
    replaced: [...new Set([...(current?.replaced ?? []), ...replaced])],
    removed: stayingAway(current?.removed ?? [], gone, given),
    ...(options.note === undefined ? {} : { note: options.note }),
  };
  const { release } = await publishEntries(storage, entries, current, about, options.now, async () => {
    await putContents(storage, unkept, options.now);
    await putContents(storage, fresh, options.now);
  });
  return { release, tallies };
}

/** Names of the records that the staff has removed, now or before, and not brought again. */
function stayingAway(before: readonly string[], gone: Record<Kind, Set<string>>, given: Given): string[] {
  const brought = new Set(
    kinds.flatMap((kind) => [...given.keys(kind)].map((key) => nameAmongAll(kind, key))),
  );
  const now = kinds.flatMap((kind) => [...gone[kind]].map((key) => nameAmongAll(kind, key)));
  return [...new Set([...before, ...now])].filter((name) => !brought.has(name));
}

/** What was held and is not among the entries any more. */
async function tellRemoved(
  held: HeldRelease,
  entries: readonly ManifestEntry[],
  kind: Kind,
  tell: (change: FieldChange) => void,
): Promise<void> {
  const staying = new Set(entries.map(([key]) => key));
  const gone = held.entries[kind].filter(([key]) => !staying.has(key));
  for (let start = 0; start < gone.length; start += AT_ONCE) {
    const portion = gone.slice(start, start + AT_ONCE);
    const records = await held.read(portion.map(([, digest]) => digest));
    for (const [record, digest] of portion) {
      const was = records.get(digest);
      tell({ record, member: '', ...(was && { before: nameOf(was) }) });
    }
  }
}

function unchanged(count: number): ChangeCounts {
  return { added: 0, changed: 0, unchanged: count, removed: 0 };
}
