import type { Procedure, Submission } from '../schema/procedure';
import type { Kind, RecordOf } from '../schema/records';

/**
 * An imported record, filled up from the one that is held: a member that the import does not speak of stays as it is. A
 * table with a column for the fee changes the fee and nothing else.
 * @param members those that the import speaks of; undefined: the record is whole
 */
export function filledUp<T extends RecordOf[Kind]>(
  held: T | undefined,
  given: T,
  members: readonly string[] | undefined,
): T {
  if (members === undefined) return given;
  return held === undefined ? withoutGuesses(given, members) : onTop(held, given, members);
}

/** A fee or time without a way of filing holds for all ways; of a new procedure it is not known which there are. */
function withoutGuesses<T extends RecordOf[Kind]>(record: T, members: readonly string[]): T {
  return 'submissions' in record && !members.includes('submissions')
    ? { ...record, submissions: [] }
    : record;
}

/** What a card does not speak of. */
const besideContent = new Set(['rowHash', 'name', 'field', 'source', 'family', 'levels']);

/** The fingerprint of the row that the held record, and its card, came from stands while the content does. */
function withHashOf<T extends RecordOf[Kind]>(old: T, record: T): T {
  if (!('rowHash' in record)) return record;
  const content = (one: T): string =>
    JSON.stringify(
      Object.entries(one)
        .filter(([member]) => !besideContent.has(member))
        .sort(),
    );
  if (content(old) !== content(record)) return record;
  const { rowHash: _, ...rest } = record;
  return { ...rest, ...('rowHash' in old ? { rowHash: old.rowHash } : {}) } as unknown as T;
}

/** One imported record on top of another with the same key. */
export function onTop<T extends RecordOf[Kind]>(old: T, given: T, members: readonly string[]): T {
  const whole = members.filter((member) => !member.includes('.'));
  const kept = Object.entries(old).filter(([member]) => !whole.includes(member));
  const taken = Object.entries(given).filter(([member]) => whole.includes(member));
  const record = Object.fromEntries([...kept, ...taken, ...sourceOf(old, given, members)]) as unknown as T;
  if (!('submissions' in record) || !('submissions' in old) || !('submissions' in given)) return record;
  return withHashOf<T>(old, { ...record, submissions: submissionsOf(old, given, members) });
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
  const parts = (source: Submission | undefined, names: readonly (keyof Submission)[]) =>
    Object.fromEntries(
      Object.entries(source ?? {}).filter(([name]) => names.includes(name as keyof Submission)),
    );
  if (!members.includes('submissions') && !time && !fee) return old.submissions;
  const [forAll] = given.submissions;
  const together = (before: Submission | undefined, now: Submission | undefined, way: Submission['way']) => ({
    way,
    ...parts(time ? now : before, ['time', 'timeNote']),
    ...parts(fee ? now : before, ['fee', 'feeNote']),
  });
  // Two entries of one way, told apart by their notes, stay two.
  if (!members.includes('submissions'))
    return old.submissions.map((before) => together(before, forAll, before.way));
  return given.submissions.map((now) =>
    together(
      old.submissions.find(({ way }) => way === now.way),
      now,
      now.way,
    ),
  );
}
