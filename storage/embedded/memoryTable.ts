import type { Filter, FindOptions, Index } from '../collection';
import { matcher } from '../queries/filter';
import { isPlainObject } from '../queries/json';
import { comparator } from '../queries/sort';
import type { RowStore } from './fileRows';
import { fewestCandidates, SecondaryIndex, type Row } from './secondaryIndex';
import { UniqueIndex } from './uniqueIndex';

/** The documents of a collection as they are on file, in memory unless told. Rows are never changed, only replaced. */
export class MemoryTable {
  private readonly lookups = new Map<string, SecondaryIndex>();
  private readonly unique: UniqueIndex[] = [];

  constructor(private readonly byId: RowStore = new Map<string, Row>()) {}

  get size(): number {
    return this.byId.size;
  }

  all(): Iterable<Row> {
    return this.byId.values();
  }

  get(id: string): Row | undefined {
    return this.byId.get(id);
  }

  /** Takes a new row, or one in place of that with the same id. */
  put(row: Row): void {
    const id = row['_id'] as string;
    const before = this.byId.get(id);
    for (const index of [...this.lookups.values(), ...this.unique]) {
      if (before) index.remove(before);
      index.add(row);
    }
    this.byId.set(id, row);
  }

  delete(row: Row): void {
    for (const index of [...this.lookups.values(), ...this.unique]) index.remove(row);
    this.byId.delete(row['_id'] as string);
  }

  /** Begins anew with these rows. */
  reset(rows: Row[]): void {
    this.byId.clear();
    for (const field of this.lookups.keys()) this.lookups.set(field, new SecondaryIndex(field));
    for (const index of this.unique) index.clear();
    for (const row of rows) this.put(row);
  }

  /** The unique index whose values another row has already; null when the row may be put. */
  clash(row: Row): Index | null {
    return this.unique.find((index) => index.isTaken(row))?.spec ?? null;
  }

  /** Sees to a unique index. Returns a row that clashes with one before it, and holds nothing then. */
  keepUnique(spec: Index): Row | null {
    if (this.unique.some((index) => index.isFor(spec))) return null;
    const index = new UniqueIndex(spec);
    for (const row of this.byId.values()) {
      if (index.isTaken(row)) return row;
      index.add(row);
    }
    this.unique.push(index);
    return null;
  }

  /** Makes searches by a field quick. */
  lookUpBy(field: string): void {
    if (field === '_id' || this.lookups.has(field)) return;
    const lookup = new SecondaryIndex(field);
    for (const row of this.byId.values()) lookup.add(row);
    this.lookups.set(field, lookup);
  }

  /** The rows that fit a checked filter. They are the kept ones: copy before handing them out. */
  find(filter: Filter, { sort, skip = 0, limit = 0 }: FindOptions = {}): Row[] {
    const enough = sort || limit === 0 ? Infinity : skip + limit;
    const fits = matcher(whatIsLeftToTest(filter));
    const found: Row[] = [];
    for (const row of this.among(filter)) {
      if (found.length >= enough) break;
      if (fits(row)) found.push(row);
    }
    if (sort) found.sort(comparator(sort));
    return found.slice(skip, limit === 0 ? undefined : skip + limit);
  }

  private among(filter: Filter): Iterable<Row> {
    const ids = idsOf(filter['_id']);
    if (ids === null) return fewestCandidates(filter, this.lookups.values()) ?? this.byId.values();
    return ids.map((id) => this.byId.get(id)).filter((row) => row !== undefined);
  }
}

/** The only ids that a condition leaves; null when it names none. */
function idsOf(condition: unknown): string[] | null {
  if (typeof condition === 'string') return [condition];
  const choice: unknown = isPlainObject(condition) ? condition['$in'] : undefined;
  return Array.isArray(choice)
    ? [...new Set(choice.filter((id): id is string => typeof id === 'string'))]
    : null;
}

/** Without the condition that the ids have answered: comparing each row with hundreds of ids is what takes time. */
function whatIsLeftToTest(filter: Filter): Filter {
  const { _id, ...rest } = filter;
  const answered =
    typeof _id === 'string' || (idsOf(_id) !== null && Object.keys(_id as object).length === 1);
  return answered ? rest : filter;
}
