import type { Body } from './body';
import type { Fact } from './fact';
import type { LocalFee } from './localFee';
import type { Office } from './office';
import type { Procedure } from './procedure';
import type { Street } from './street';

/** The kinds of record that the city's knowledge is made of. */
export const kinds = ['procedures', 'offices', 'facts', 'fees', 'bodies', 'streets'] as const;
export type Kind = (typeof kinds)[number];

export interface RecordOf {
  procedures: Procedure;
  offices: Office;
  facts: Fact;
  /** What the city itself has set. */
  fees: LocalFee;
  /** Offices beside the committees of wards and communes. */
  bodies: Body;
  streets: Street;
}
export type Records = { [K in Kind]: RecordOf[K][] };

/** Members of a record that an import speaks of, by key; the others stay as they are held. Absent: the whole record. */
export type TouchedMembers = Record<string, string[]>;
/** Records of an import; a table with few columns touches few members. */
export type GivenRecords = Records & { touched?: TouchedMembers };

/** What tells records of one kind apart: code, unit code or id. */
export function keyOf(record: RecordOf[Kind]): string {
  return 'code' in record ? record.code : record.id;
}

/** One value for each kind. */
export function forKinds<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
}

export function noRecords(): Records {
  return { procedures: [], offices: [], facts: [], fees: [], bodies: [], streets: [] };
}
