import { tidy } from '../../language/text';
import { BadFileError } from './badFile';
import { type Headed, readHeaders, requiredHeaders } from './columns';
import { listed } from './listed';
import type { Sheet, TableRow } from './readers/table';
import { recordRows } from './recordRows';
import type { List } from './spool';

/** Titles and notes may stand above the header, but not more rows than this. */
const SEARCHED_ROWS = 15;

/** A table whose header has been found. */
export interface FoundTable {
  headed: Headed;
  /** Name of the sheet of a workbook. */
  sheet?: string;
  /** Row of the header. */
  header: number;
  rows: List<TableRow>;
  /** Where it was found and what was left out: "sheet "Thủ tục", header in row 3". */
  about: string[];
}

/** Finds the header among the first rows of the sheets. @throws BadFileError saying what was looked at */
export function findTable(file: string, sheets: readonly Sheet[]): FoundTable {
  for (const { name, rows, left } of sheets) {
    const first = firstOf(rows);
    for (const [i, { line, cells }] of first.entries()) {
      const headed = readHeaders(cells.map(tidy));
      if (!headed) continue;
      const records = recordRows(headed, rows, i);
      if (records.rows.length === 0)
        throw new BadFileError(file, [
          { line, what: ['holds no rows of records below a header row', ...records.left].join('; ') },
        ]);
      const others = sheets.filter((one) => one.name !== name && one.rows.length > 0);
      return {
        headed,
        ...(name === undefined ? {} : { sheet: name }),
        header: line,
        rows: records.rows,
        about: [
          `${name === undefined ? '' : `sheet "${name}", `}header in row ${line}`,
          ...listed(
            'rows above the header',
            first.slice(0, i).map((row) => row.line),
          ),
          ...left,
          ...records.left,
          ...listed(
            'sheets not read',
            others.map((one) => one.name ?? ''),
          ),
        ],
      };
    }
  }
  throw new BadFileError(file, [withoutHeader(sheets)]);
}

function firstOf(rows: List<TableRow>): TableRow[] {
  const count = Math.min(rows.length, SEARCHED_ROWS);
  return Array.from({ length: count }, (_, i) => rows.at(i)).filter((row) => row !== undefined);
}

function withoutHeader(sheets: readonly Sheet[]): { line: number; what: string } {
  const [first] = sheets.filter(({ rows }) => rows.length > 0);
  if (first === undefined || sheets.every(({ rows }) => rows.length < 2))
    return { line: first?.rows.at(0)?.line ?? 1, what: 'holds no rows below a header row' };
  const seen = (first.rows.at(0)?.cells ?? [])
    .map(tidy)
    .filter((cell) => cell !== '')
    .slice(0, 8);
  return {
    line: first.rows.at(0)?.line ?? 1,
    what: `the header row lacks the columns that tell what the table holds (${requiredHeaders()}); looked at the first ${SEARCHED_ROWS} rows of ${sheets.map(({ name }) => (name === undefined ? 'the file' : `sheet "${name}"`)).join(', ')}; the first row reads: ${seen.join(' | ')}`,
  };
}
