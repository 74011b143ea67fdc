import { type Kind, keyOf, type RecordOf } from '../schema/records';
import { inWords } from './inWords';
import type { StoredRecord } from './releaseRecords';

/** One member of one record in words, before and after an import; absent where there was, or is, nothing. */
export interface FieldChange {
  record: string;
  /** Empty for a record that came or went as a whole: `after` or `before` names it then. */
  member: string;
  before?: string;
  after?: string;
}

const LENGTH = 400;

/** What changed, member by member, of the records that were held before. */
export function fieldChanges(
  before: readonly StoredRecord<RecordOf[Kind]>[],
  after: readonly StoredRecord<RecordOf[Kind]>[],
): FieldChange[] {
  const old = new Map(before.map(({ record }) => [keyOf(record), record]));
  return after.flatMap(({ record }) => {
    const was = old.get(keyOf(record));
    return was === undefined || was === record ? [] : changesOf(was, record);
  });
}

/** The fingerprint of the row that a record was read from: told only where nothing else has changed. */
const FINGERPRINT = 'rowHash';

/** What changed of one record, member by member. */
export function changesOf(was: RecordOf[Kind], record: RecordOf[Kind]): FieldChange[] {
  const members = [...new Set([...Object.keys(was), ...Object.keys(record)])];
  const content = changesIn(
    members.filter((member) => member !== FINGERPRINT),
    was,
    record,
  );
  return content.length > 0 ? content : changesIn([FINGERPRINT], was, record);
}

function changesIn(members: readonly string[], was: RecordOf[Kind], record: RecordOf[Kind]): FieldChange[] {
  return members.flatMap((member) => {
    const [one, other] = [textOf(was, member), textOf(record, member)];
    if (one === other) return [];
    return [
      {
        record: keyOf(record),
        member,
        ...(one === undefined ? {} : { before: one }),
        ...(other === undefined ? {} : { after: other }),
      },
    ];
  });
}

function textOf(record: RecordOf[Kind], member: string): string | undefined {
  const value = (record as unknown as Record<string, unknown>)[member];
  if (value === undefined) return undefined;
  const text = inWords(value);
  return text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text;
}

/** A record as a whole, for what came or went: by the name it bears. */
export function nameOf(record: RecordOf[Kind]): string {
  const { name, title, codes } = record as { name?: string; title?: string; codes?: readonly string[] };
  return name ?? title ?? codes?.join(', ') ?? keyOf(record);
}
