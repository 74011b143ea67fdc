import type { FindOptions } from '../collection';
import { valuesAt } from './paths';

type Sort = NonNullable<FindOptions['sort']>;

/**
 * Orders two documents by MongoDB's rules: missing and null first, then numbers, text, objects, true and false. Of an
 * array its smallest element counts when sorting upwards, its greatest when downwards; an empty one comes first of all.
 */
export function comparator(sort: Sort): (a: unknown, b: unknown) => number {
  const keys = Object.entries(sort);
  return (a, b) => {
    for (const [path, direction] of keys) {
      const difference = compare(keyOf(a, path, direction), keyOf(b, path, direction));
      if (difference !== 0) return difference * direction;
    }
    return 0;
  };
}

function keyOf(document: unknown, path: string, direction: 1 | -1): unknown {
  const values = valuesAt(document, path).flatMap((value) =>
    Array.isArray(value) ? ((value.length > 0 ? value : [[]]) as unknown[]) : [value],
  );
  return values.reduce((best, value) => (compare(value, best) * direction < 0 ? value : best), values[0]);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  const kinds = kindOf(a) - kindOf(b);
  return kinds === 0 && typeof a !== 'object' && a !== undefined ? Number(a) - Number(b) : kinds;
}

function kindOf(value: unknown): number {
  if (Array.isArray(value)) return 0;
  if (value === undefined || value === null) return 1;
  return { number: 2, string: 3, boolean: 5 }[typeof value as string] ?? 4;
}
