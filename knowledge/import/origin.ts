import type { Kind } from '../schema/records';
import type { FoundTable } from './header';
import { fieldsOfMember } from './touchedBy';

/** Where in a file a table stands, so that each cell can be named. */
export interface TableOrigin {
  kind: Kind;
  sheet?: string;
  /** Row of the header. */
  header: number;
  /** Letters of the column that fills a field: "C". */
  columns: Readonly<Record<string, string>>;
}

export function originOf({ headed, sheet, header }: FoundTable): TableOrigin {
  return {
    kind: headed.kind,
    ...(sheet === undefined ? {} : { sheet }),
    header,
    columns: Object.fromEntries(
      headed.fields.flatMap((field, i) => (field === undefined ? [] : [[field, letters(i)]])),
    ),
  };
}

/** 0 → "A", 27 → "AB". */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}

/** "cell C5", with what stands there: "cell C5: #N/A". */
export function cellName(
  table: TableOrigin | undefined,
  field: string,
  line: number,
  given?: string,
): string {
  const column = table?.columns[field];
  const place = column === undefined ? `row ${line}` : `cell ${column}${line}`;
  return given === undefined ? place : `${place}: ${given}`;
}

/** The cells that a member of a record was taken from: "D5, E5"; for a file without cells its line. */
export function cellsOf(table: TableOrigin | undefined, member: string, line: number): string {
  if (table === undefined) return `${line}`;
  const cells = fieldsOfMember(table.kind, member).flatMap((field) => {
    const column = table.columns[field];
    return column === undefined ? [] : [`${column}${line}`];
  });
  return cells.length === 0 ? `${line}` : cells.join(', ');
}
