import { tidy } from '../../language/text';
import { BadFileError } from './badFile';
import { type Headed, readHeaders, requiredHeaders } from './columns';
import type { Sheet, Table } from './readers/table';

/** Titles and notes may stand above the header, but not more rows than this. */
const SEARCHED_ROWS = 15;

/** A table whose header has been found. */
export interface FoundTable {
  headed: Headed;
  table: Table;
  /** Where it was found and what was left out: "sheet "Thủ tục", header in row 3". */
  about: string[];
}

/** Finds the header among the first rows of the sheets. @throws BadFileError saying what was looked at */
export function findTable(file: string, sheets: readonly Sheet[]): FoundTable {
  for (const { name, rows, left } of sheets) {
    for (const [i, { line, cells }] of rows.slice(0, SEARCHED_ROWS).entries()) {
      const headed = readHeaders(cells.map(tidy));
      if (!headed) continue;
      const below = rows.slice(i + 1);
      if (below.length === 0)
        throw new BadFileError(file, [{ line, what: 'holds no rows below a header row' }]);
      const place = `${name === undefined ? '' : `sheet "${name}", `}header in row ${line}`;
      const above =
        i === 0
          ? []
          : [
              `rows above the header: ${rows
                .slice(0, i)
                .map((row) => row.line)
                .join(', ')}`,
            ];
      const others = sheets
        .filter((one) => one.name !== name && one.rows.length > 0)
        .map((one) => one.name ?? '');
      return {
        headed,
        table: { headers: cells.map(tidy), rows: below },
        about: [
          place,
          ...above,
          ...left,
          ...(others.length === 0 ? [] : [`sheets not read: ${others.join(', ')}`]),
        ],
      };
    }
  }
  const [first] = sheets;
  const seen =
    first?.rows[0]?.cells
      .map(tidy)
      .filter((cell) => cell !== '')
      .slice(0, 8)
      .join(' | ') ?? '';
  throw new BadFileError(file, [
    {
      line: first?.rows[0]?.line ?? 1,
      what:
        first === undefined || first.rows.length < 2
          ? 'holds no rows below a header row'
          : `the header row lacks the columns that tell what the table holds (${requiredHeaders()}); the first row reads: ${seen}`,
    },
  ]);
}
