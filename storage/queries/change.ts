import type { Change } from '../collection';
import { StorageUsageError } from '../errors';
import { checkFilter, checkWanted } from './filter';
import { asJson, isPlainObject, nameOf } from './json';
import { checkPath } from './paths';

type Operator = keyof Change;

/** What each part of a change makes of the operand at one path: checked, and a copy of its own. */
const OPERANDS: Record<Operator, (operand: unknown, where: string) => unknown> = {
  $set: kept,
  $setOnInsert: kept,
  $unset: () => true,
  $inc: (operand, where) => {
    if (!Number.isFinite(operand))
      throw new StorageUsageError(`${where} was given ${nameOf(operand)}, not a number.`);
    return operand;
  },
  $push: pushed,
  $pull: pulled,
};

/**
 * A copy of a change without its empty parts, after seeing to it that both engines understand it alike.
 * @throws StorageUsageError naming the operator and path
 */
export function checkedChange(change: Change): Change {
  const checked: Record<string, Record<string, unknown>> = {};
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(change) as [string, unknown][]) {
    if (fields === undefined) continue;
    if (!Object.hasOwn(OPERANDS, operator) || !isPlainObject(fields))
      throw new StorageUsageError(
        `A change uses "${operator}"; ${Object.keys(OPERANDS).join(', ')} with an object of paths were expected.`,
      );
    const entries = Object.entries(fields).map(([path, operand]) => {
      checkPath(path, `A change (${operator})`);
      paths.push(path);
      return [path, OPERANDS[operator as Operator](operand, `${operator} of "${path}"`)];
    });
    if (entries.length > 0) checked[operator] = Object.fromEntries(entries) as Record<string, unknown>;
  }
  checkApart(paths);
  return checked;
}

function kept(operand: unknown, where: string): unknown {
  if (operand === undefined)
    throw new StorageUsageError(
      `${where} was given undefined: leave the path out, or use $unset to remove the field.`,
    );
  return asJson(operand, where);
}

function pushed(operand: unknown, where: string): unknown {
  if (!isPlainObject(operand) || !Object.keys(operand).some((key) => key.startsWith('$')))
    return kept(operand, where);
  const { $each, $slice, ...others } = operand;
  if (!Array.isArray($each) || Object.keys(others).length > 0)
    throw new StorageUsageError(`${where} takes a value, or {$each: [values], $slice?: number}.`);
  if ($slice !== undefined && !Number.isSafeInteger($slice))
    throw new StorageUsageError(`${where} was given ${nameOf($slice)} for $slice, not a whole number.`);
  return { $each: asJson($each, where), ...($slice !== undefined && { $slice }) };
}

function pulled(operand: unknown, where: string): unknown {
  if (isPlainObject(operand) && !Object.keys(operand).some((key) => key.startsWith('$'))) {
    if (Object.keys(operand).length === 0)
      throw new StorageUsageError(`${where} was given {}, which fits everything.`);
    checkFilter(operand);
  } else checkWanted(where, operand);
  return structuredClone(operand);
}

/** Two changes to one field, or to a field and its inside, have no order that one could rely on. */
function checkApart(paths: string[]): void {
  const sorted = paths.map((path) => `${path}.`).sort();
  sorted.forEach((path, i) => {
    if (path === '_id.') throw new StorageUsageError('A change touches "_id", which never changes.');
    const next = sorted[i + 1];
    if (next?.startsWith(path))
      throw new StorageUsageError(`A change touches "${path.slice(0, -1)}" twice ("${next.slice(0, -1)}").`);
  });
}
