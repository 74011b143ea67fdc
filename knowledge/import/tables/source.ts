import { dateOf } from '../dateOf';
import { type Cells, RowProblem, said } from './cells';

/** A day, a month or a year of a cell; undefined when it is blank. @throws RowProblem when it is none */
export function dateIn(cells: Cells, field: string): string | undefined {
  const given = said(cells[field]);
  if (given === undefined) return undefined;
  const date = dateOf(given);
  if (date === undefined) throw new RowProblem(field, `"${given}" is no date such as 01/07/2026`);
  return date;
}

/** A whole day of a cell, for the beginning and the end of a fee. @throws RowProblem */
export function dayIn(cells: Cells, field: string): string | undefined {
  const date = dateIn(cells, field);
  if (date !== undefined && date.length !== 10)
    throw new RowProblem(field, `"${cells[field]}" must be a whole day such as 01/07/2026`);
  return date;
}

/** A web address of a cell. @throws RowProblem when it is none */
export function linkIn(cells: Cells, field: string): string | undefined {
  const given = said(cells[field]);
  if (given === undefined) return undefined;
  if (!/^https?:\/\/\S+$/i.test(given) || !URL.canParse(given))
    throw new RowProblem(field, `"${given}" is no address such as https://danang.gov.vn/…`);
  return given;
}
