import { tidy } from '../../language/text';
import { type Headed, headerOf, keyField } from './columns';
import { listed } from './listed';
import type { TableRow } from './readers/table';
import type { Kind } from '../schema/records';

/** How the key of a record looks; where any text may be one, only its place tells. */
const keys: Partial<Record<Kind, RegExp>> = {
  procedures: /^\d[.,]\d+/,
  offices: /^\d{4,6}$/,
};
/** "(1)", "2", "A": numbers of columns below the header. */
const columnNumber = /^\(?\s*(?:\d{1,2}|[A-Z])\s*\)?$/;
/** A title or a note fills no more cells than this. */
const FEW_CELLS = 2;

/**
 * The rows below a header that are records. Rows of column numbers, section titles, notes, and rows without the key of
 * their record are left out, and said.
 */
export function recordRows(
  { kind, fields }: Headed,
  rows: readonly TableRow[],
): { rows: TableRow[]; left: string[] } {
  const key = fields.indexOf(keyField(kind));
  const numbered: number[] = [];
  const titles: number[] = [];
  const keyless: number[] = [];
  const records = rows.filter(({ line, cells }) => {
    const said = cells.map(tidy).filter((cell) => cell !== '');
    const given = tidy(cells[key] ?? '');
    if (said.length > FEW_CELLS && said.every((cell) => columnNumber.test(cell))) numbered.push(line);
    else if (given !== '' && (keys[kind]?.test(given) ?? said.length > 1)) return true;
    else if (said.length <= FEW_CELLS) titles.push(line);
    else if (given === '') keyless.push(line);
    else return true;
    return false;
  });
  return {
    rows: records,
    left: [
      ...listed('rows of column numbers', numbered),
      ...listed('title and note rows', titles),
      ...listed(`rows without "${headerOf(kind, keyField(kind))}"`, keyless),
    ],
  };
}
