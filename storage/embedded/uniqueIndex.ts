import { valuesAt } from '../queries/paths';
import type { Index } from '../collection';
import type { Row } from './secondaryIndex';

/** A value by itself, or values as JSON, which begin with "[". */
type Key = string | number;

/** Holds that no two rows have the same values in these fields. A missing field is a value of its own, as null is. */
export class UniqueIndex {
  private readonly ids = new Map<Key, string>();

  constructor(readonly spec: Index) {}

  /** Whether another row has the values of this one. */
  isTaken(row: Row): boolean {
    const key = this.keyOf(row);
    const holder = key === null ? undefined : this.ids.get(key);
    return holder !== undefined && holder !== row['_id'];
  }

  add(row: Row): void {
    const key = this.keyOf(row);
    if (key !== null) this.ids.set(key, row['_id'] as string);
  }

  remove(row: Row): void {
    const key = this.keyOf(row);
    if (key !== null && this.ids.get(key) === row['_id']) this.ids.delete(key);
  }

  clear(): void {
    this.ids.clear();
  }

  /** Null: the row is left out of a sparse index. */
  private keyOf(row: Row): Key | null {
    const values = this.spec.fields.map((field) => valuesAt(row, field)[0]);
    if (this.spec.sparse && values.every((value) => value === undefined)) return null;
    const [only] = values;
    // Held once, as the row holds it.
    if (values.length === 1 && (typeof only === 'number' || isPlainText(only))) return only;
    return JSON.stringify(values.map((value) => value ?? null));
  }

  /** Whether this one holds the same as another asked for. */
  isFor({ fields, sparse = false }: Index): boolean {
    return this.spec.fields.join() === fields.join() && (this.spec.sparse ?? false) === sparse;
  }
}

function isPlainText(value: unknown): value is string {
  return typeof value === 'string' && !value.startsWith('[');
}
