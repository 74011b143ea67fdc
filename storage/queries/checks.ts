import type { Filter, FindOptions } from '../collection';
import { StorageUsageError } from '../errors';
import { asJson, isPlainObject, nameOf } from './json';
import { checkPath } from './paths';

export { checkFilter } from './filter';

/**
 * A copy of a document as it is kept.
 * @throws StorageUsageError when it has no usable id or is not JSON
 */
export function checkedDocument(document: object): Record<string, unknown> {
  const copy = isPlainObject(document) ? asJson(document, 'A document') : null;
  const id = isPlainObject(copy) ? copy['_id'] : undefined;
  if (typeof id !== 'string' || id === '' || id === '__proto__')
    throw new StorageUsageError(
      `A document needs an "_id" that is a text of at least one character, not ${nameOf(id)}.`,
    );
  return copy as Record<string, unknown>;
}

/** @throws StorageUsageError when sort, limit or skip cannot be used */
export function checkOptions({ sort = {}, limit = 0, skip = 0 }: FindOptions): void {
  for (const [path, direction] of Object.entries(sort)) {
    checkPath(path, 'A sort');
    if (Math.abs(direction) !== 1) throw new StorageUsageError(`The sort by "${path}" must be 1 or -1.`);
  }
  for (const [name, value] of Object.entries({ limit, skip }))
    if (!Number.isSafeInteger(value) || value < 0)
      throw new StorageUsageError(
        `"${name}" must be a whole number from 0 (0: no ${name}), not ${nameOf(value)}.`,
      );
}

/** @throws StorageUsageError when documents are to be found or sorted by what is kept out of line */
export function checkInLine(
  outOfLine: readonly string[],
  filter: Filter,
  { sort = {} }: FindOptions = {},
): void {
  if (outOfLine.length === 0) return;
  const { $or = [], ...conditions } = filter;
  for (const path of [...Object.keys(conditions), ...Object.keys(sort)])
    if (outOfLine.includes(path.split('.')[0] as string))
      throw new StorageUsageError(`"${path}" is kept out of line: nothing is found or sorted by it.`);
  for (const alternative of $or) checkInLine(outOfLine, alternative);
}

/** @throws StorageUsageError when a name cannot be that of a collection (and of its file) */
export function checkCollectionName(name: string): void {
  if (!/^[a-z][a-z0-9_-]{0,63}$/i.test(name))
    throw new StorageUsageError(
      `"${name}" cannot be a collection's name: letters, digits, "_" and "-" were expected.`,
    );
}
