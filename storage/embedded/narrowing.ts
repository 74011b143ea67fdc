import type { Filter, Index } from '../collection';
import { fits } from '../queries/filter';
import { isPlainObject } from '../queries/json';
import type { Row } from './datastore';

/** A query in NeDB's own language. */
export type Query = Record<string, unknown>;

const BOUNDS = ['$gt', '$gte', '$lt', '$lte'];

/** The fields by which NeDB can look up documents: every index by its first field, as in MongoDB. */
export function lookupFields(indexes: Index[]): string[] {
  return [...new Set(['_id', ...indexes.flatMap(({ fields }) => fields.slice(0, 1))])];
}

/**
 * NeDB's query for a checked filter. NeDB only narrows the search by one indexed field, in a way that leaves out
 * nothing; whether a document fits is decided here, because the engines differ on null, arrays and missing fields.
 * For one search only: it remembers what it has seen, as an index gives a document once for each element of an array.
 */
export function queryFor(filter: Filter, lookup: readonly string[]): Query {
  const seen = new Set<unknown>();
  return {
    ...narrowest(filter, lookup),
    $where(this: Row) {
      if (seen.has(this['_id']) || !fits(this, filter)) return false;
      seen.add(this['_id']);
      return true;
    },
  };
}

function narrowest(filter: Filter, lookup: readonly string[]): Query {
  const fields = lookup.filter((field) => Object.hasOwn(filter, field));
  for (const narrowed of [equality, choice, bound]) {
    for (const field of fields) {
      const condition = narrowed(filter[field]);
      if (condition !== undefined) return { [field]: condition };
    }
  }
  return {};
}

function equality(wanted: unknown): unknown {
  return typeof wanted === 'string' || typeof wanted === 'number' || typeof wanted === 'boolean'
    ? wanted
    : undefined;
}

/** Null is left out: it also fits documents that lack the field, which NeDB would not find under null. */
function choice(wanted: unknown): unknown {
  const values = isPlainObject(wanted) ? wanted['$in'] : undefined;
  return Array.isArray(values) && !values.includes(null) ? { $in: values as unknown[] } : undefined;
}

/** One bound alone: of an array, one element may fit the lower bound and another one the upper. */
function bound(wanted: unknown): unknown {
  const operator = isPlainObject(wanted) ? BOUNDS.find((one) => Object.hasOwn(wanted, one)) : undefined;
  return operator === undefined ? undefined : { [operator]: (wanted as Row)[operator] };
}
