import type { Procedure, Submission } from '../schema/procedure';
import { type Kind, keyOf, type RecordOf, type TouchedMembers } from '../schema/records';
import type { StoredRecord } from './releaseRecords';

/**
 * Imported records, filled up from what is held: a member that the import does not speak of stays as it is. A table
 * with a column for the fee changes the fee and nothing else.
 */
export function withTouched<T extends RecordOf[Kind]>(
  held: readonly StoredRecord<T>[],
  given: readonly T[],
  touched: TouchedMembers,
): T[] {
  if (Object.keys(touched).length === 0) return [...given];
  const before = new Map(held.map(({ record }) => [keyOf(record), record] as const));
  return given.map((record) => {
    const old = before.get(keyOf(record));
    const members = touched[keyOf(record)];
    return old === undefined || members === undefined ? record : merged(old, record, members);
  });
}

function merged<T extends RecordOf[Kind]>(old: T, given: T, members: readonly string[]): T {
  const whole = members.filter((member) => !member.includes('.'));
  const kept = Object.entries(old).filter(([member]) => !whole.includes(member));
  const taken = Object.entries(given).filter(([member]) => whole.includes(member));
  const record = Object.fromEntries([...kept, ...taken, ...sourceOf(old, given, members)]) as unknown as T;
  if (!('submissions' in record) || !('submissions' in old) || !('submissions' in given)) return record;
  return { ...record, submissions: submissionsOf(old, given, members) };
}

/** Page and day of a record are told apart: a new day does not take the page away. */
function sourceOf(
  old: RecordOf[Kind],
  given: RecordOf[Kind],
  members: readonly string[],
): [string, unknown][] {
  if (!('source' in old) || !('source' in given) || !old.source || !given.source) return [];
  const parts = members
    .filter((member) => member.startsWith('source.'))
    .map((member) => member.slice('source.'.length));
  const taken = Object.entries(given.source).filter(([part]) => parts.includes(part));
  return taken.length === 0 ? [] : [['source', { ...old.source, ...Object.fromEntries(taken) }]];
}

/** Ways of filing: new ones where the import names ways, else the old ones with what it says of time and fee. */
function submissionsOf(old: Procedure, given: Procedure, members: readonly string[]): Submission[] {
  const time = members.includes('submissions.time');
  const fee = members.includes('submissions.fee');
  const parts = (source: Submission | undefined, which: boolean, names: readonly (keyof Submission)[]) =>
    Object.fromEntries(
      Object.entries(source ?? {}).filter(([name]) => which && names.includes(name as keyof Submission)),
    );
  const ways = members.includes('submissions') ? given.submissions : old.submissions;
  const [forAll] = given.submissions;
  return ways.map(({ way }) => {
    const before = old.submissions.find((one) => one.way === way);
    const now = members.includes('submissions') ? given.submissions.find((one) => one.way === way) : forAll;
    return {
      way,
      ...parts(time ? now : before, true, ['time', 'timeNote']),
      ...parts(fee ? now : before, true, ['fee', 'feeNote']),
    };
  });
}
