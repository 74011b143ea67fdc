import { fold, tidy } from '../../language/text';
import type { Kind } from '../schema/records';
import members from './data/members.json';

type Cells = Record<string, string>;
const byKind: Record<Kind, Record<string, string[]>> = members.kinds;
const always: Record<Kind, string[]> = members.always;

/** "xoá bỏ" with room for spaces and marks by themselves: most cells are longer, and need not be looked at. */
const LONGEST_ERASURE = 20;

/** "xoá" in a cell empties the field; an empty cell leaves it as it is. */
function isErasure(text: string): boolean {
  return text.length <= LONGEST_ERASURE && /^(?:xoa|\(xoa\)|xoa bo)$/.test(fold(tidy(text)));
}

/** Fields whose column fills a member: where a change was taken from. */
export function fieldsOfMember(kind: Kind, member: string): string[] {
  return Object.entries(byKind[kind]).flatMap(([field, members]) =>
    members.some((one) => one === member || one.startsWith(`${member}.`)) ? [field] : [],
  );
}

/** The members of our record that the rows of one record speak of: a column that is missing or empty touches nothing. */
export function touchedBy(kind: Kind, rows: readonly Cells[]): string[] {
  const filled = new Set(
    rows.flatMap((row) => Object.keys(row).filter((field) => (row[field] ?? '').trim() !== '')),
  );
  const touched = [...filled].flatMap((field) => byKind[kind][field] ?? []);
  return [...new Set([...always[kind], ...touched])];
}

/** Cells with "xoá" as empty ones. */
export function withoutErasures(row: Cells): Cells {
  return Object.fromEntries(Object.entries(row).map(([field, text]) => [field, isErasure(text) ? '' : text]));
}
