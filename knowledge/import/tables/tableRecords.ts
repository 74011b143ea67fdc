import { codeOf } from '../code';
import type { Headed } from '../columns';
import type { Defect } from '../defects';
import type { GivenRecord } from '../readers/jsonLines';
import type { TableRow } from '../readers/table';
import type { Kind } from '../../schema/records';
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
 * Turns the rows of a table into records under the keys of the kind's own rows (a portal row, an office row, a record),
 * one after the other: rows that have been read are let go.
 * A procedure may take several rows with one code: the first one describes it, the others add ways of filing and papers.
 */
export function* tableRecords(
  headed: Headed,
  rows: TableRow[],
  { today, units }: TableContext,
): Generator<GivenRecord, void> {
  const { kind } = headed;
  if (kind === 'procedures') return yield* proceduresOf(headed, rows, today);
  const read = readers(today, units)[kind];
  for (const row of takenFrom(rows)) {
    const { line, cells, numbers, defects } = fieldsOf(headed, row);
    const about = { line, touched: touchedBy(kind, [cells]), ...(defects.length === 0 ? {} : { defects }) };
    try {
      yield { ...about, value: read(withoutErasures(cells), numbers) };
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      yield { ...about, value: undefined, problem: { field: error.field, what: error.message } };
    }
  }
}

type RowReader = (cells: Cells, numbers: ReadonlySet<string>) => unknown;

function readers(today: string, units: Units): Record<Exclude<Kind, 'procedures'>, RowReader> {
  return {
    offices: (cells) => officeOf(cells),
    facts: (cells, numbers) => factOf(cells, numbers.has('value'), units, today),
    fees: (cells) => feeOf(cells, today),
    bodies: (cells) => bodyOf(cells, units, today),
    streets: (cells) => streetOf(cells, units, today),
  };
}

/** Each row once; what has been taken is not kept. */
function* takenFrom(rows: TableRow[]): Generator<TableRow> {
  for (let i = 0; i < rows.length; i++) yield take(rows, i);
}

const taken: TableRow = { line: 0, cells: [] };
function take(rows: TableRow[], at: number): TableRow {
  const row = rows[at] ?? taken;
  rows[at] = taken;
  return row;
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

function* proceduresOf(headed: Headed, rows: TableRow[], today: string): Generator<GivenRecord, void> {
  const column = headed.fields.indexOf('ma');
  const byCode = new Map<string, number[]>();
  rows.forEach(({ cells }, i) => {
    const { code } = codeOf(cells[column] ?? '');
    const group = byCode.get(code);
    if (group) group.push(i);
    else byCode.set(code, [i]);
  });
  for (const [code, places] of byCode) {
    const group = places.map((at) => fieldsOf(headed, take(rows, at)));
    const [{ line } = taken] = group;
    const cells = group.map((row): Cells => ({ ...row.cells, ma: code }));
    const defects = group.flatMap((row) => {
      const written = row.cells['ma'] ?? '';
      const { defect } = codeOf(written);
      return [...row.defects, ...(defect ? [{ field: 'ma', defect, given: written }] : [])];
    });
    yield {
      line,
      value: procedureOf(cells.map(withoutErasures), today),
      touched: touchedBy('procedures', cells),
      ...(defects.length === 0 ? {} : { defects }),
    };
  }
}
