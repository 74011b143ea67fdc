import type { Defect } from '../defects';
import type { List } from '../spool';

/** A cell that says nothing that could be read, and why. */
export interface CellFault {
  /** Index of the column. */
  column: number;
  defect: Extract<Defect, 'error-cell' | 'formula-without-value'>;
  given: string;
}
/** A row with the line (CSV) or row number (XLSX) it stands on. */
export interface TableRow {
  line: number;
  cells: string[];
  /** Columns whose cell is a number to the spreadsheet: "250.657" is then one number, not two. */
  numbers?: number[];
  faults?: CellFault[];
  /** Addresses that cells are linked to: what is said there is the text, but in a column of addresses. */
  links?: { column: number; address: string }[];
}
/** A sheet as read, title rows and all; where its header stands is found by `../header.ts`. */
export interface Sheet {
  /** Name of the sheet of a workbook. */
  name?: string;
  rows: List<TableRow>;
  /** What of it was not read, in words. */
  left: string[];
}
