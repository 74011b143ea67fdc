import type { Condition, Filter } from '../collection';
import { StorageUsageError } from '../errors';
import { isPlainObject, nameOf } from './json';
import { checkPath, valuesAt } from './paths';

type Operator = keyof Condition;

/** What is kept in a field and what it is compared with; `undefined` is a missing field. */
const TESTS: Record<Operator, (found: unknown[], wanted: unknown) => boolean> = {
  $lt: (found, wanted) => found.some((value) => order(value, wanted) < 0),
  $lte: (found, wanted) => found.some((value) => order(value, wanted) <= 0),
  $gt: (found, wanted) => found.some((value) => order(value, wanted) > 0),
  $gte: (found, wanted) => found.some((value) => order(value, wanted) >= 0),
  $ne: (found, wanted) => !equals(found, wanted),
  $in: (found, wanted) => (wanted as unknown[]).some((one) => equals(found, one)),
  $nin: (found, wanted) => !(wanted as unknown[]).some((one) => equals(found, one)),
  $exists: (found, wanted) => found.some((value) => value !== undefined) === wanted,
};

/**
 * A test for documents made of a checked filter, by MongoDB's rules: null also fits a missing field, any element of an
 * array may fit, and `<` and `>` compare numbers with numbers and text with text only.
 */
export function matcher(filter: Filter): (document: unknown) => boolean {
  const tests = Object.entries(filter).map(([path, wanted]) => {
    if (path === '$or') return oneOf((wanted as Filter[]).map(matcher));
    const test = valueMatcher(wanted);
    return (document: unknown) => test(valuesAt(document, path));
  });
  return (document) => tests.every((test) => test(document));
}

/** The same for what stands in one place: `wanted` is a value or conditions. */
export function valueMatcher(wanted: unknown): (values: unknown[]) => boolean {
  if (!isPlainObject(wanted)) return (values) => equals(elementsOf(values), wanted);
  const tests = Object.entries(wanted).map(
    ([operator, operand]) =>
      (found: unknown[]) =>
        TESTS[operator as Operator](found, operand),
  );
  return (values) => {
    const found = elementsOf(values);
    return tests.every((test) => test(found));
  };
}

function oneOf(tests: ((document: unknown) => boolean)[]): (document: unknown) => boolean {
  return (document) => tests.some((test) => test(document));
}

/** The values, and the elements of those that are arrays. */
function elementsOf(values: unknown[]): unknown[] {
  return values.some(Array.isArray)
    ? values.flatMap((value) => (Array.isArray(value) ? [value, ...(value as unknown[])] : [value]))
    : values;
}

function equals(found: unknown[], wanted: unknown): boolean {
  return found.some((value) => value === wanted || (wanted === null && value === undefined));
}

/** Below, at or above 0 as `value` stands to `wanted`; NaN, which is none of them, when they are not of one kind. */
function order(value: unknown, wanted: unknown): number {
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted;
  if (typeof value !== 'string' || typeof wanted !== 'string') return NaN;
  return value < wanted ? -1 : Number(value > wanted);
}

/**
 * Sees to it that both engines understand a filter alike.
 * @throws StorageUsageError naming the path and what is wrong
 */
export function checkFilter(filter: Filter): void {
  for (const [path, wanted] of Object.entries(filter)) {
    if (path === '$or') checkAlternatives(wanted);
    else {
      checkPath(path, 'A filter');
      checkWanted(path, wanted);
    }
  }
}

/** @throws StorageUsageError unless `wanted` is a plain value or conditions of the subset */
export function checkWanted(path: string, wanted: unknown): void {
  if (!isPlainObject(wanted)) return checkValue(path, wanted);
  if (Object.keys(wanted).length === 0) throw unusable(path, 'an empty object');
  for (const [operator, operand] of Object.entries(wanted)) checkCondition(path, operator, operand);
}

function checkCondition(path: string, operator: string, operand: unknown): void {
  if (!Object.hasOwn(TESTS, operator))
    throw new StorageUsageError(
      `The filter on "${path}" uses "${operator}"; a value or ${Object.keys(TESTS).join(', ')} were expected. ` +
        `To look into an object write a dotted path ("${path}.field").`,
    );
  if (operator === '$exists') {
    if (typeof operand !== 'boolean') throw unusable(path, `${nameOf(operand)} for $exists`, 'true or false');
  } else if (operator === '$in' || operator === '$nin') {
    if (!Array.isArray(operand)) throw unusable(path, `${nameOf(operand)} for ${operator}`, 'an array');
    for (const one of operand) checkValue(path, one);
  } else if (operator === '$ne') checkValue(path, operand);
  else if (typeof operand !== 'string' && !Number.isFinite(operand))
    throw unusable(path, `${nameOf(operand)} for ${operator}`, 'a number or text');
}

function checkAlternatives(alternatives: unknown): void {
  if (!Array.isArray(alternatives) || alternatives.length === 0 || !alternatives.every(isPlainObject))
    throw unusable('$or', nameOf(alternatives), 'an array of at least one filter');
  for (const alternative of alternatives) checkFilter(alternative);
}

function checkValue(path: string, value: unknown): void {
  if (value !== null && typeof value !== 'string' && typeof value !== 'boolean' && !Number.isFinite(value))
    throw unusable(path, nameOf(value));
}

function unusable(
  path: string,
  given: string,
  expected = 'text, a finite number, true, false or null',
): Error {
  return new StorageUsageError(`The filter on "${path}" was given ${given}; ${expected} was expected.`);
}
