import { codeOf } from '../code';
import type { Headed } from '../columns';
import type { Defect } from '../defects';
import type { GivenRecord } from '../readers/jsonLines';
import type { TableRow } from '../readers/table';
import type { List } from '../spool';
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
 * one after the other: no more rows are asked for than those of one record.
 * A procedure may take several rows with one code: the first one describes it, the others add ways of filing and papers.
 */
export function* tableRecords(
  headed: Headed,
  rows: List<TableRow>,
  { today, units }: TableContext,
): Generator<GivenRecord, void> {
  const { kind } = headed;
  if (kind === 'procedures') return yield* proceduresOf(headed, rows, today);
  const read = readers(today, units)[kind];
  for (const row of rows) {
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

function fieldsOf({ fields }: Headed, row: TableRow): Row {
  const { line, numbers = [], faults = [] } = row;
  return {
    line,
    cells: Object.fromEntries(
      fields.flatMap((field, i) => (field === undefined ? [] : [[field, saidIn(row, field, i)]])),
    ),
    numbers: new Set(numbers.flatMap((column) => fields[column] ?? [])),
    defects: faults.flatMap(({ column, defect, given: text }) => {
      const field = fields[column];
      return field === undefined ? [] : [{ field, defect, given: text }];
    }),
  };
}

/** What a cell says; in a column of addresses the one that it is linked to, where it says something like "xem". */
function saidIn({ cells, links }: TableRow, field: string, column: number): string {
  const said = (cells[column] ?? '').trim();
  if (field !== 'url' || links === undefined || /^https?:/i.test(said)) return said;
  return links.find((link) => link.column === column)?.address ?? said;
}

function* proceduresOf(headed: Headed, rows: List<TableRow>, today: string): Generator<GivenRecord, void> {
  for (const [code, places] of placesByCode(headed, rows)) {
    const group = places.flatMap((at) => {
      const row = rows.at(at);
      return row ? [fieldsOf(headed, row)] : [];
    });
    const cells = group.map((row): Cells => ({ ...row.cells, ma: code }));
    const defects = group.flatMap((row) => {
      const written = row.cells['ma'] ?? '';
      const { defect } = codeOf(written);
      return [...row.defects, ...(defect ? [{ field: 'ma', defect, given: written }] : [])];
    });
    yield {
      line: group[0]?.line ?? 0,
      value: procedureOf(cells.map(withoutErasures), today),
      touched: touchedBy('procedures', cells),
      ...(defects.length === 0 ? {} : { defects }),
    };
  }
}

/** Where the rows of each code are, in the order of their first ones. */
function placesByCode(headed: Headed, rows: List<TableRow>): Map<string, number[]> {
  const column = headed.fields.indexOf('ma');
  const byCode = new Map<string, number[]>();
  let place = 0;
  for (const { cells } of rows) {
    const { code } = codeOf(cells[column] ?? '');
    const group = byCode.get(code);
    if (group) group.push(place);
    else byCode.set(code, [place]);
    place++;
  }
  return byCode;
}
