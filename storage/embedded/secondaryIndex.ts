import type { Filter } from '../collection';
import { valueMatcher } from '../queries/filter';
import { isPlainObject } from '../queries/json';
import { valuesAt } from '../queries/paths';

export type Row = Record<string, unknown>;
type Primitive = string | number | boolean;

const BOUNDS = ['$gt', '$gte', '$lt', '$lte'];

/** Which rows hold which value in one field. Taking a row out costs the same however many share its value. */
export class SecondaryIndex {
  /** Most values are those of one row: a set takes six times as much. */
  private readonly rowsBy = new Map<Primitive, Row | Set<Row>>();

  constructor(readonly field: string) {}

  add(row: Row): void {
    for (const value of this.valuesOf(row)) {
      const rows = this.rowsBy.get(value);
      if (rows instanceof Set) rows.add(row);
      else if (rows !== row) this.rowsBy.set(value, rows ? new Set([rows, row]) : row);
    }
  }

  remove(row: Row): void {
    for (const value of this.valuesOf(row)) {
      const rows = this.rowsBy.get(value);
      if (rows instanceof Set) rows.delete(row);
      if (rows === row || (rows instanceof Set && rows.size === 0)) this.rowsBy.delete(value);
    }
  }

  /** Every row that may fit the condition, and maybe others; null when this lookup cannot tell. */
  candidates(wanted: unknown): Set<Row> | null {
    if (isPrimitive(wanted)) return this.rowsWith(wanted);
    if (!isPlainObject(wanted)) return null;
    const choice = wanted['$in'];
    // Null also fits rows that lack the field, and those are not here.
    if (Array.isArray(choice) && choice.every(isPrimitive)) return this.union(choice);
    // One bound alone: of an array, one element may fit the lower bound and another one the upper.
    const bound = BOUNDS.find((operator) => Object.hasOwn(wanted, operator));
    if (bound === undefined) return null;
    const within = valueMatcher({ [bound]: wanted[bound] });
    return this.union([...this.rowsBy.keys()].filter((value) => within([value])));
  }

  private union(values: Primitive[]): Set<Row> {
    const all = new Set<Row>();
    for (const value of values) for (const row of this.rowsWith(value)) all.add(row);
    return all;
  }

  private rowsWith(value: Primitive): Set<Row> {
    const rows = this.rowsBy.get(value);
    if (rows instanceof Set) return rows;
    return new Set(rows && [rows]);
  }

  private valuesOf(row: Row): Primitive[] {
    return valuesAt(row, this.field).flat().filter(isPrimitive);
  }
}

/** The fewest rows among which everything that fits a filter must be; null when only a look at all rows tells. */
export function fewestCandidates(filter: Filter, lookups: Iterable<SecondaryIndex>): Set<Row> | null {
  let fewest: Set<Row> | null = null;
  for (const lookup of lookups) {
    if (!Object.hasOwn(filter, lookup.field)) continue;
    const found = lookup.candidates(filter[lookup.field]);
    if (found && (fewest === null || found.size < fewest.size)) fewest = found;
  }
  return fewest;
}

function isPrimitive(value: unknown): value is Primitive {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
