import { type Spool, type Spools } from '../import/spool';
import { forKinds, type GivenRecords, type Kind, keyOf, kinds, type RecordOf } from '../schema/records';
import { onTop } from './touched';

/** One record of an import, with the members that it speaks of; undefined: the record is whole. */
export interface GivenRecord<K extends Kind = Kind> {
  record: RecordOf[K];
  touched?: string[] | undefined;
}

/** The records that an import brings, one at a time. */
export interface Given {
  /** Keys of the records of a kind, each once, in any order. */
  keys(kind: Kind): Iterable<string>;
  count(kind: Kind): number;
  get(kind: Kind, key: string): GivenRecord | undefined;
}

/** Records that are in memory. Of two with one key the later counts. */
export function givenOf(records: GivenRecords): Given {
  const byKey = forKinds(
    (kind) => new Map((records[kind] as RecordOf[Kind][]).map((record) => [keyOf(record), record])),
  );
  return {
    keys: (kind) => byKey[kind].keys(),
    count: (kind) => byKey[kind].size,
    get(kind, key) {
      const record = byKey[kind].get(key);
      return record && { record, touched: records.touched?.[key] };
    },
  };
}

interface Spooled extends GivenRecord {
  /** Number of the file. */
  file: number;
}

/**
 * The records of several files, on the disk. Of two with one key in one file the later counts; those of a later file
 * count too, a table's on top of what came before it.
 */
export class GivenFiles implements Given {
  private readonly places: Record<Kind, Map<string, number[]>> = forKinds(() => new Map<string, number[]>());
  private readonly records: Spool<Spooled>;
  private file = 0;

  constructor(spools: Spools) {
    this.records = spools.open();
  }

  /** What comes from here on is of another file. */
  nextFile(): void {
    this.file++;
  }

  add<K extends Kind>(kind: K, record: RecordOf[K], touched?: string[]): void {
    const places = this.places[kind].get(keyOf(record));
    if (places) places.push(this.records.length);
    else this.places[kind].set(keyOf(record), [this.records.length]);
    this.records.add({ file: this.file, record, ...(touched === undefined ? {} : { touched }) });
  }

  keys(kind: Kind): Iterable<string> {
    return this.places[kind].keys();
  }

  count(kind: Kind): number {
    return this.places[kind].size;
  }

  get(kind: Kind, key: string): GivenRecord | undefined {
    const byFile = new Map<number, Spooled>();
    for (const place of this.places[kind].get(key) ?? []) {
      const one = this.records.at(place);
      if (one) byFile.set(one.file, one);
    }
    return [...byFile.values()].reduce<GivenRecord | undefined>(
      (before, one) => (before ? together(before, one) : one),
      undefined,
    );
  }

  /** All of it, one record at a time, to hand it on. */
  *entries(): Generator<GivenRecord & { kind: Kind }> {
    for (const kind of kinds)
      for (const key of this.keys(kind)) {
        const { record, touched } = this.get(kind, key) ?? {};
        if (record) yield { kind, record, touched };
      }
  }
}

function together(before: GivenRecord, { record, touched }: GivenRecord): GivenRecord {
  if (touched === undefined) return { record };
  return {
    record: onTop(before.record, record, touched),
    touched: before.touched && [...new Set([...before.touched, ...touched])],
  };
}
