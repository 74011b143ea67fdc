export type Cell = string | number | undefined;

/** A set of records as it is given away: one row a record, the same columns for all. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Begins a formula in spreadsheets, which no record may bring along. */
const formula = /^[=+\-@\t\r]/;

/** CSV after RFC 4180, with a byte order mark, by which spreadsheets know UTF-8. */
export function csvOf({ columns, rows }: Table): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One object a row; what is not known is left out. */
export function objectsOf({ columns, rows }: Table): Record<string, Cell>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((column, i) => (row[i] === undefined ? [] : [[column, row[i]] as const])),
    ),
  );
}
