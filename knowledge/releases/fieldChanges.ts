import { type Kind, keyOf, type RecordOf } from '../schema/records';
import type { StoredRecord } from './releaseRecords';

/** One member of one record, before and after an import; absent where there was, or is, nothing. */
export interface FieldChange {
  record: string;
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

/** What changed of one record, member by member. */
export function changesOf(was: RecordOf[Kind], record: RecordOf[Kind]): FieldChange[] {
  const members = [...new Set([...Object.keys(was), ...Object.keys(record)])];
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
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text;
}
