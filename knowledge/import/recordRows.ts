import { tidy } from '../../language/text';
import { type Headed, headerOf, keyField } from './columns';
import { listed } from './listed';
import type { TableRow } from './readers/table';
import { type List, picked } from './spool';
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
 * The rows below the header, by its place among them, that are records. Rows of column numbers, section titles, notes, and rows without the key of
 * their record are left out, and said.
 */
export function recordRows(
  { kind, fields }: Headed,
  rows: List<TableRow>,
  header: number,
): { rows: List<TableRow>; left: string[] } {
  const key = fields.indexOf(keyField(kind));
  const numbered: number[] = [];
  const titles: number[] = [];
  const keyless: number[] = [];
  const records: number[] = [];
  const isRecord = ({ line, cells }: TableRow): boolean => {
    const said = cells.map(tidy).filter((cell) => cell !== '');
    const given = tidy(cells[key] ?? '');
    if (said.length > FEW_CELLS && said.every((cell) => columnNumber.test(cell))) numbered.push(line);
    else if (given !== '' && (keys[kind]?.test(given) ?? said.length > 1)) return true;
    else if (said.length <= FEW_CELLS) titles.push(line);
    else if (given === '') keyless.push(line);
    else return true;
    return false;
  };
  let place = 0;
  for (const row of rows) {
    if (place > header && isRecord(row)) records.push(place);
    place++;
  }
  return {
    rows: picked(rows, records),
    left: [
      ...listed('rows of column numbers', numbered),
      ...listed('title and note rows', titles),
      ...listed(`rows without "${headerOf(kind, keyField(kind))}"`, keyless),
    ],
  };
}
