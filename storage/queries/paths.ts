import { StorageUsageError } from '../errors';
import { checkFieldName } from './json';

type Holder = Record<string, unknown>;

/** @throws StorageUsageError when a dotted path has a part that cannot be a field name */
export function checkPath(path: string, where: string): void {
  for (const part of path.split('.')) checkFieldName(part, `${where}, path "${path}",`);
}

/**
 * Every value at a dotted path. A path that meets an array goes on in each object in it, or in the element that a
 * number names; `undefined` stands for "the field is missing here".
 */
export function valuesAt(value: unknown, path: string): unknown[] {
  if (!path.includes('.') && isObject(value)) return [own(value, path)];
  return walk(value, path.split('.'));
}

function walk(value: unknown, parts: string[]): unknown[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [value];
  if (Array.isArray(value)) {
    const within = value.filter(isObject).flatMap((item) => walk(item, parts));
    return isPlace(part) && Number(part) < value.length
      ? [...walk(value[Number(part)], rest), ...within]
      : within;
  }
  const next = isObject(value) ? own(value, part) : undefined;
  return next === undefined ? [undefined] : walk(next, rest);
}

/** Documents are JSON: what is neither null nor an array is an object of fields. */
function isObject(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(holder: Holder, key: string): unknown {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

/** Puts a value at a dotted path of a document, making the objects on the way. */
export function setAt(document: Holder, path: string, value: unknown): void {
  const { holder, key } = holderOf(document, path, true);
  if (!holder) return;
  if (Array.isArray(holder))
    for (let place = holder.length; place < Number(key); place++) holder[place] = null;
  (holder as Holder)[key] = value;
}

/** The value at a dotted path of a document, as changes see it: no search through arrays. */
export function getAt(document: Holder, path: string): unknown {
  const { holder, key } = holderOf(document, path, false);
  return holder && Object.hasOwn(holder, key) ? (holder as Holder)[key] : undefined;
}

/** Removes a field; an element of an array becomes null so that the others keep their places. */
export function unsetAt(document: Holder, path: string): void {
  const { holder, key } = holderOf(document, path, false);
  if (!holder || !Object.hasOwn(holder, key)) return;
  if (Array.isArray(holder)) holder[Number(key)] = null;
  else delete holder[key];
}

function holderOf(
  document: Holder,
  path: string,
  make: boolean,
): { holder: Holder | unknown[] | null; key: string } {
  const parts = path.split('.');
  const key = parts.pop() ?? path;
  let holder: Holder | unknown[] = document;
  for (const part of parts) {
    const next: unknown = Object.hasOwn(holder, part) ? (holder as Holder)[part] : undefined;
    if (isObject(next) || Array.isArray(next)) holder = next;
    else if (!make) return { holder: null, key };
    else if (next === undefined && !Array.isArray(holder)) holder = holder[part] = {};
    else
      throw new StorageUsageError(
        `The path "${path}" leads through "${part}", which is neither object nor array.`,
      );
  }
  if (Array.isArray(holder) && !isPlace(key)) {
    if (!make) return { holder: null, key };
    throw new StorageUsageError(
      `The path "${path}" names the field "${key}" of an array; a number was expected.`,
    );
  }
  return { holder, key };
}

function isPlace(part: string): boolean {
  return /^(0|[1-9]\d{0,5})$/.test(part);
}
