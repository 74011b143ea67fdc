import { isDeepStrictEqual } from 'node:util';
import type { Storage } from '../../storage/collection';
import { Families, groupFamilies } from '../import/families';
import { Spools } from '../import/spool';
import type { Procedure } from '../schema/procedure';
import { forKinds, type GivenRecords, type Kind, kinds, type RecordOf } from '../schema/records';
import { digestOf, putContents } from './contents';
import { changesOf, type FieldChange, nameOf } from './fieldChanges';
import { type Given, givenOf } from './given';
import { type HeldRelease, heldRelease } from './heldRelease';
import type { ManifestEntry } from './manifest';
import { publishEntries } from './publish';
import type { Origin, ReleaseRecords } from './releaseRecords';
import { checkRemoval } from './removal';
import { filledUp } from './touched';

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
  const brought = kinds.filter((kind) => given.count(kind) > 0);
  const replaced = options.replace ? brought : [];
  const tallies = forKinds((kind) => unchanged(held.entries[kind].length));
  const entries = { ...held.entries };
  const fresh = spools.open<[digest: string, record: AnyRecord]>();
  for (const kind of brought) {
    const merged = (): AsyncGenerator<Merged> => mergedRecords(held, given, kind, options.replace);
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
    if (options.replace) await tellRemoved(held, given, kind, tell);
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
    ...(options.note === undefined ? {} : { note: options.note }),
  };
  const { release } = await publishEntries(storage, entries, current, about, options.now, async () => {
    await putContents(storage, unkept, options.now);
    await putContents(storage, fresh, options.now);
  });
  return { release, tallies };
}

/** Of a kind that is replaced, what is not brought goes. */
async function tellRemoved(
  held: HeldRelease,
  given: Given,
  kind: Kind,
  tell: (change: FieldChange) => void,
): Promise<void> {
  const brought = new Set(given.keys(kind));
  const gone = held.entries[kind].filter(([key]) => !brought.has(key));
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

/** A record after an import, and the one that was held. */
interface Merged {
  key: string;
  record: AnyRecord;
  origin: Origin;
  was?: AnyRecord;
  wasDigest?: string;
}

/** So many held records are read at once. */
const AT_ONCE = 500;

/** The records of a kind after an import, by their keys. */
async function* mergedRecords(
  held: HeldRelease,
  given: Given,
  kind: Kind,
  replace: boolean,
): AsyncGenerator<Merged, void> {
  const entries = new Map(held.entries[kind].map((entry) => [entry[0], entry]));
  const keys = [...new Set([...(replace ? [] : entries.keys()), ...given.keys(kind)])].sort();
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    const portion = keys.slice(start, start + AT_ONCE);
    const records = await held.read(portion.flatMap((key) => entries.get(key)?.[1] ?? []));
    for (const key of portion) {
      const entry = entries.get(key);
      yield mergedRecord(key, entry, entry && records.get(entry[1]), given, kind);
    }
  }
}

function mergedRecord(
  key: string,
  entry: ManifestEntry | undefined,
  was: AnyRecord | undefined,
  given: Given,
  kind: Kind,
): Merged {
  const brought = given.get(kind, key);
  const record = brought ? filledUp(was, brought.record, brought.touched) : was;
  if (record === undefined) throw new Error(`Neither held nor given: ${key}`);
  if (entry === undefined || was === undefined) return { key, record, origin: 'imported' };
  const same = record === was || saysTheSame(was, record);
  const [, wasDigest, origin] = entry;
  return { key, was, wasDigest, ...(same ? { record: was, origin } : { record, origin: 'imported' }) };
}

/** Whether two records say the same, in whatever order; the family is given anew in any case. */
function saysTheSame(one: AnyRecord, other: AnyRecord): boolean {
  const [a, b] = [one, other].map((record) => JSON.stringify({ ...record, family: '' })) as [string, string];
  return a === b || isDeepStrictEqual(JSON.parse(a), JSON.parse(b));
}

/** Families depend on which other procedures there are. */
async function familiesOf(procedures: AsyncIterable<Merged>): Promise<Families> {
  const families = new Families();
  for await (const { record } of procedures) families.add(record as Procedure);
  return families;
}

function inFamily(procedure: Procedure, families: Families): Procedure {
  return { ...procedure, family: families.of(procedure.code) };
}

/** The procedures of a stock, each in its family. */
export function assignFamilies(stock: ReleaseRecords): ReleaseRecords {
  const families = groupFamilies(stock.procedures.map(({ record }) => record));
  const procedures = stock.procedures.map((held, i) => ({ ...held, record: families[i] ?? held.record }));
  return { ...stock, procedures };
}
