import type { Fact } from './fact';
import type { Office } from './office';
import type { Procedure } from './procedure';

/** The kinds of record that the city's knowledge is made of. */
export const kinds = ['procedures', 'offices', 'facts'] as const;
export type Kind = (typeof kinds)[number];

export interface RecordOf {
  procedures: Procedure;
  offices: Office;
  facts: Fact;
}
export type Records = { [K in Kind]: RecordOf[K][] };

/** Members of a record that an import speaks of, by key; the others stay as they are held. Absent: the whole record. */
export type TouchedMembers = Record<string, string[]>;
/** Records of an import; a table with few columns touches few members. */
export type GivenRecords = Records & { touched?: TouchedMembers };

/** What tells records of one kind apart: code, unit code or id. */
export function keyOf(record: Procedure | Office | Fact): string {
  return 'code' in record ? record.code : record.id;
}

export function noRecords(): Records {
  return { procedures: [], offices: [], facts: [] };
}
