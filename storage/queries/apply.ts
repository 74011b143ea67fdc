import type { Change } from '../collection';
import { StorageUsageError } from '../errors';
import { matcher, valueMatcher } from './filter';
import { isPlainObject } from './json';
import { getAt, setAt, unsetAt } from './paths';

type Fields = Record<string, unknown>;
type Step = (document: Fields, path: string, operand: unknown) => void;

const STEPS: Record<Exclude<keyof Change, '$setOnInsert'>, Step> = {
  $set: setAt,
  $unset: unsetAt,
  $inc: (document, path, operand) => {
    const before = getAt(document, path) ?? (isMissing(document, path) ? 0 : null);
    if (typeof before !== 'number') throw misfit('$inc', path, 'a number');
    setAt(document, path, before + (operand as number));
  },
  $push: (document, path, operand) => {
    const before = listAt(document, path, '$push') ?? [];
    setAt(document, path, [...before, ...newItems(operand)].slice(...span(operand)));
  },
  $pull: (document, path, operand) => {
    const before = listAt(document, path, '$pull');
    if (before) setAt(document, path, before.filter(staying(operand)));
  },
};

/**
 * Changes a document in place, by MongoDB's rules.
 * @param change checked; nothing else may hold on to it, its values become part of the document
 * @param inserting whether `$setOnInsert` applies
 * @throws StorageUsageError when a field is not of the kind that the change needs; the document is then half changed
 */
export function applyChange(document: Fields, change: Change, inserting: boolean): void {
  const { $setOnInsert, ...always } = change;
  for (const [operator, fields] of Object.entries(always))
    for (const [path, operand] of Object.entries(fields))
      STEPS[operator as keyof typeof STEPS](document, path, operand);
  if (inserting) for (const [path, value] of Object.entries($setOnInsert ?? {})) setAt(document, path, value);
}

function isMissing(document: Fields, path: string): boolean {
  return getAt(document, path) === undefined;
}

function listAt(document: Fields, path: string, operator: string): unknown[] | undefined {
  const found = getAt(document, path);
  if (found !== undefined && !Array.isArray(found)) throw misfit(operator, path, 'an array');
  return found;
}

function newItems(operand: unknown): unknown[] {
  return isPlainObject(operand) && Array.isArray(operand['$each']) ? operand['$each'] : [operand];
}

/** The part that is kept: the first `$slice`, or the last when it is negative. */
function span(operand: unknown): [number, number?] {
  const slice = isPlainObject(operand) ? operand['$slice'] : undefined;
  if (typeof slice !== 'number') return [0];
  return slice < 0 ? [slice] : [0, slice];
}

function staying(operand: unknown): (item: unknown) => boolean {
  if (isPlainObject(operand) && !Object.keys(operand).some((key) => key.startsWith('$'))) {
    const leaves = matcher(operand);
    return (item) => !isPlainObject(item) || !leaves(item);
  }
  const leaves = valueMatcher(operand);
  return (item) => !leaves([item]);
}

function misfit(operator: string, path: string, expected: string): Error {
  return new StorageUsageError(
    `${operator} of "${path}" needs ${expected}; the document holds something else there.`,
  );
}
