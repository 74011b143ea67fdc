import { codeOf } from '../code';
import type { Headed } from '../columns';
import type { Defect } from '../defects';
import type { GivenRecord } from '../readers/jsonLines';
import type { TableRow } from '../readers/table';
import { touchedBy, withoutErasures } from '../touchedBy';
import { bodyOf } from './bodies';
import { type Cells, RowProblem } from './cells';
import { factOf } from './facts';
import { feeOf } from './fees';
import { officeOf } from './offices';
import { procedureOf } from './procedures';
import { streetOf } from './streets';
import type { Units } from './units';

/** What the rows of a table are read against. */
export interface TableContext {
  /** What stands in for a missing date: YYYY-MM-DD. */
  today: string;
  units: Units;
}

/** A row by the fields that its columns fill. */
interface Row {
  line: number;
  cells: Cells;
  /** Fields whose cell is a number to the spreadsheet. */
  numbers: ReadonlySet<string>;
  defects: { field: string; defect: Defect; given: string }[];
}

/**
 * Turns the rows of a table into records under the keys of the kind's own rows (a portal row, an office row, a record).
 * A procedure may take several rows with one code: the first one describes it, the others add ways of filing and papers.
 */
export function tableRecords(
  headed: Headed,
  rows: readonly TableRow[],
  { today, units }: TableContext,
): GivenRecord[] {
  const read = rows.map((row) => fieldsOf(headed, row));
  switch (headed.kind) {
    case 'procedures':
      return proceduresOf(read, today);
    case 'offices':
      return read.map((row) => given(headed, row, (cells) => officeOf(cells)));
    case 'facts':
      return read.map((row) =>
        given(headed, row, (cells) => factOf(cells, row.numbers.has('value'), units, today)),
      );
    case 'fees':
      return read.map((row) => given(headed, row, (cells) => feeOf(cells, today)));
    case 'bodies':
      return read.map((row) => given(headed, row, (cells) => bodyOf(cells, units, today)));
    case 'streets':
      return read.map((row) => given(headed, row, (cells) => streetOf(cells, units, today)));
  }
}

function fieldsOf({ fields }: Headed, { line, cells, numbers = [], faults = [] }: TableRow): Row {
  return {
    line,
    cells: Object.fromEntries(
      fields.flatMap((field, i) => (field === undefined ? [] : [[field, (cells[i] ?? '').trim()]])),
    ),
    numbers: new Set(numbers.flatMap((column) => fields[column] ?? [])),
    defects: faults.flatMap(({ column, defect, given: text }) => {
      const field = fields[column];
      return field === undefined ? [] : [{ field, defect, given: text }];
    }),
  };
}

function given({ kind }: Headed, row: Row, read: (cells: Cells) => unknown): GivenRecord {
  const { line, cells, defects } = row;
  const about = { line, touched: touchedBy(kind, [cells]), ...(defects.length === 0 ? {} : { defects }) };
  try {
    return { ...about, value: read(withoutErasures(cells)) };
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    return { ...about, value: undefined, problem: { field: error.field, what: error.message } };
  }
}

function proceduresOf(rows: readonly Row[], today: string): GivenRecord[] {
  const byCode = new Map<string, { line: number; rows: Cells[]; defects: Row['defects'] }>();
  for (const { line, cells, defects } of rows) {
    const { code, defect } = codeOf(cells['ma'] ?? '');
    const row = { ...cells, ma: code };
    const found = [...defects, ...(defect ? [{ field: 'ma', defect, given: cells['ma'] ?? '' }] : [])];
    const group = code === '' ? undefined : byCode.get(code);
    if (group) {
      group.rows.push(row);
      group.defects.push(...found);
    } else byCode.set(code === '' ? `line ${line}` : code, { line, rows: [row], defects: found });
  }
  return [...byCode.values()].map((group) => ({
    line: group.line,
    value: procedureOf(group.rows.map(withoutErasures), today),
    touched: touchedBy('procedures', group.rows),
    ...(group.defects.length === 0 ? {} : { defects: group.defects }),
  }));
}
