import { isDeepStrictEqual } from 'node:util';
import { Families, groupFamilies } from '../import/families';
import type { Procedure } from '../schema/procedure';
import type { Kind, RecordOf } from '../schema/records';
import type { Given, GivenRecord } from './given';
import type { HeldRelease } from './heldRelease';
import type { ManifestEntry } from './manifest';
import type { Origin, ReleaseRecords } from './releaseRecords';
import { filledUp } from './touched';

type AnyRecord = RecordOf[Kind];

/** A record after an import, and the one that was held. */
export interface Merged {
  key: string;
  record: AnyRecord;
  origin: Origin;
  was?: AnyRecord;
  wasDigest?: string;
}

/** So many held records are read at once. */
export const AT_ONCE = 500;

/** The records of a kind after an import, by their keys: those that are given, and those held that stay. */
export async function* mergedRecords(
  held: HeldRelease,
  given: Given,
  kind: Kind,
  stays: (key: string) => boolean,
): AsyncGenerator<Merged, void> {
  const entries = new Map(held.entries[kind].map((entry) => [entry[0], entry]));
  const keys = [...new Set([...[...entries.keys()].filter(stays), ...given.keys(kind)])].sort();
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    const portion = keys.slice(start, start + AT_ONCE);
    const records = await held.read(portion.flatMap((key) => entries.get(key)?.[1] ?? []));
    for (const key of portion) {
      const entry = entries.get(key);
      yield mergedRecord(key, entry, entry && records.get(entry[1]), given.get(kind, key));
    }
  }
}

function mergedRecord(
  key: string,
  entry: ManifestEntry | undefined,
  was: AnyRecord | undefined,
  brought: GivenRecord | undefined,
): Merged {
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
export async function familiesOf(procedures: AsyncIterable<Merged>): Promise<Families> {
  const families = new Families();
  for await (const { record } of procedures) families.add(record as Procedure);
  return families;
}

export function inFamily(procedure: Procedure, families: Families): Procedure {
  return { ...procedure, family: families.of(procedure.code) };
}

/** The procedures of a stock, each in its family. */
export function assignFamilies(stock: ReleaseRecords): ReleaseRecords {
  const families = groupFamilies(stock.procedures.map(({ record }) => record));
  const procedures = stock.procedures.map((held, i) => ({ ...held, record: families[i] ?? held.record }));
  return { ...stock, procedures };
}
