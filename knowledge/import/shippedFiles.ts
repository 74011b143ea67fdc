import { fold } from '../../language/text';
import type { Procedure } from '../schema/procedure';

/** "Cấp, quản lý căn cước" → "cap-quan-ly-can-cuoc.jsonl". */
function fileNameOfField(field: string): string {
  const slug = fold(field)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${slug === '' ? 'khac' : slug}.jsonl`;
}

/** The shipped files by name: one a field, one line a procedure, by code, keys in the schema's order. */
export function shippedFiles(procedures: readonly Procedure[]): Map<string, string> {
  const files = new Map<string, Procedure[]>();
  for (const procedure of procedures) {
    const name = fileNameOfField(procedure.field);
    files.set(name, [...(files.get(name) ?? []), procedure]);
  }
  const byName = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    byName.map(([name, members]) => [name, toLines(members.sort((a, b) => (a.code < b.code ? -1 : 1)))]),
  );
}

/** JSON Lines with a line break after each record. */
export function toLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
