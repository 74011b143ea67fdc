import { isDeepStrictEqual } from 'node:util';
import type { Storage } from '../../storage/collection';
import { groupFamilies } from '../import/families';
import { forKinds, type GivenRecords, type Kind, keyOf, kinds, type RecordOf } from '../schema/records';
import { checkRemoval } from './removal';
import { type FieldChange, fieldChanges } from './fieldChanges';
import { withTouched } from './touched';
import type { StoredRecord, ReleaseRecords } from './releaseRecords';
import { loadReleaseRecords, NoKnowledgeError } from './load';
import { entriesOf } from './manifest';
import { contentsIn, publishContents } from './publish';

/** What an import did to one kind of record. */
export interface ChangeCounts {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}
export interface Applied {
  /** The new release; undefined when nothing changed. */
  release?: string;
  tallies: { [K in Kind]: ChangeCounts };
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
  /** Lets go of what is written: the lists of `given` are empty afterwards. For a great many records. */
  letGo?: boolean;
  now: number;
}

/**
 * Puts imported records into the knowledge as one new release. Kinds that the import does not bring stay as they are.
 * Importing the same again changes nothing and makes no release.
 * @throws ReleaseConflictError when another process changed the knowledge meanwhile
 * @throws RemovalNotConfirmedError when more than a tenth of a kind would go and `yesRemove` does not say so
 */
export async function applyImport(
  storage: Storage,
  given: GivenRecords,
  options: ApplyOptions,
): Promise<Applied> {
  const base = await loadReleaseRecords(storage).catch((error: unknown) => {
    if (error instanceof NoKnowledgeError) return null;
    throw error;
  });
  const held: ReleaseRecords = base?.stock ?? forKinds(() => []);
  const stock = mergeRecords(held, given, options.replace);
  const tallies = forKinds((kind) => countChanges(held[kind], stock[kind]));
  const changes = kinds.some(
    (kind) => tallies[kind].added + tallies[kind].changed + tallies[kind].removed > 0,
  );
  const fields = kinds.flatMap((kind) => fieldChanges(held[kind], stock[kind]));
  if (!changes || options.dryRun) return { tallies, changes: fields };
  checkRemoval(tallies, options.yesRemove);
  const replaced = options.replace ? kinds.filter((kind) => given[kind].length > 0) : [];
  const about = {
    origin: 'imported' as const,
    shipped: base?.current.shipped ?? '',
    replaced: [...new Set([...(base?.current.replaced ?? []), ...replaced])],
    ...(options.note === undefined ? {} : { note: options.note }),
  };
  const entries = entriesOf(stock);
  const contents = contentsIn(stock);
  for (const kind of kinds) {
    stock[kind].length = 0;
    if (options.letGo === true) given[kind].length = 0;
  }
  const current = base?.current ?? null;
  const { release } = await publishContents(storage, entries, contents, current, about, options.now);
  return { release, tallies, changes: fields };
}

/** The stock after an import, families grouped anew over all procedures. */
function mergeRecords(held: ReleaseRecords, given: GivenRecords, replace: boolean): ReleaseRecords {
  const touched = given.touched ?? {};
  const merged = <K extends Kind>(kind: K): StoredRecord<RecordOf[K]>[] => {
    const before = held[kind] as unknown as readonly StoredRecord<RecordOf[K]>[];
    const records = given[kind] as unknown as readonly RecordOf[K][];
    return mergeKind(before, withTouched(before, records, touched), replace);
  };
  return assignFamilies(forKinds(merged) as unknown as ReleaseRecords);
}

/** Families depend on which other procedures there are. */
export function assignFamilies(stock: ReleaseRecords): ReleaseRecords {
  const families = groupFamilies(stock.procedures.map(({ record }) => record));
  const procedures = stock.procedures.map((held, i) => ({ ...held, record: families[i] ?? held.record }));
  return { ...stock, procedures };
}

function mergeKind<T extends RecordOf[Kind]>(
  held: readonly StoredRecord<T>[],
  given: readonly T[],
  replace: boolean,
): StoredRecord<T>[] {
  const before = new Map(held.map((entry) => [keyOf(entry.record), entry]));
  const after = new Map<string, StoredRecord<T>>(replace && given.length > 0 ? [] : before);
  for (const record of given) {
    const old = before.get(keyOf(record));
    const same = old !== undefined && saysTheSame(old.record, record);
    after.set(keyOf(record), same ? old : { origin: 'imported', record });
  }
  return [...after.values()].sort((a, b) => (keyOf(a.record) < keyOf(b.record) ? -1 : 1));
}

/** Whether two records say the same, in whatever order; the family is given anew in any case. */
function saysTheSame(one: RecordOf[Kind], other: RecordOf[Kind]): boolean {
  const [a, b] = [one, other].map((record) => JSON.stringify({ ...record, family: '' })) as [string, string];
  return a === b || isDeepStrictEqual(JSON.parse(a), JSON.parse(b));
}

function countChanges(
  before: readonly StoredRecord<RecordOf[Kind]>[],
  after: readonly StoredRecord<RecordOf[Kind]>[],
): ChangeCounts {
  const old = new Map(before.map(({ record }) => [keyOf(record), record]));
  const known = after.filter(({ record }) => old.has(keyOf(record)));
  const changed = known.filter(({ record }) => {
    const was = old.get(keyOf(record));
    return was !== record && JSON.stringify(was) !== JSON.stringify(record);
  }).length;
  return {
    added: after.length - known.length,
    changed,
    unchanged: known.length - changed,
    removed: before.length - known.length,
  };
}
