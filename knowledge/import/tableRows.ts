import { tidy } from '../../language/text';
import type { Headed } from './columns';
import { touchedBy, withoutErasures } from './touchedBy';
import { dateOf } from './dateOf';
import type { GivenRecord } from './readers/jsonLines';
import type { Table } from './readers/table';

/**
 * Turns the rows of a table into records under the keys of the kind's own rows (a portal row, an office row, a fact).
 * A procedure may take several rows with one code: the first one describes it, the others add ways of filing and papers.
 * @param today what stands in for a missing date: YYYY-MM-DD
 */
export function tableRecords({ kind, fields }: Headed, table: Table, today: string): GivenRecord[] {
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cell: Object.fromEntries(
      fields.flatMap((field, i) => (field === undefined ? [] : [[field, (cells[i] ?? '').trim()]])),
    ),
  }));
  if (kind === 'facts')
    return rows.map(({ line, cell }) => ({
      line,
      value: factOf(cell, today),
      touched: touchedBy(kind, [cell]),
    }));
  if (kind === 'offices')
    return rows.map(({ line, cell }) => ({
      line,
      value: officeOf(withoutErasures(cell)),
      touched: touchedBy(kind, [cell]),
    }));
  return proceduresOf(rows, today);
}

type Cells = Record<string, string>;

function proceduresOf(rows: readonly { line: number; cell: Cells }[], today: string): GivenRecord[] {
  const byCode = new Map<string, { line: number; rows: Cells[] }>();
  for (const { line, cell } of rows) {
    const code = tidy(cell['ma'] ?? '');
    const group = code === '' ? undefined : byCode.get(code);
    if (group) group.rows.push(cell);
    else byCode.set(code === '' ? `line ${line}` : code, { line, rows: [cell] });
  }
  return [...byCode.values()].map((group) => ({
    line: group.line,
    value: procedureOf(group.rows.map(withoutErasures), today),
    touched: touchedBy('procedures', group.rows),
  }));
}

/** Fields that a cell fills as it is. */
const plain = [
  'ten',
  'linh_vuc',
  'doi_tuong',
  'co_quan_thuc_hien',
  'co_quan_tham_quyen',
  'so_quyet_dinh',
  'yeu_cau',
  'trinh_tu',
  'url',
];

function procedureOf(rows: readonly Cells[], today: string): unknown {
  const [first = {}] = rows;
  return {
    ...Object.fromEntries(plain.map((field) => [field, first[field] ?? ''])),
    ma: tidy(first['ma'] ?? ''),
    cap: parts(first['cap'], /[,;|\n]/),
    cach_thuc: rows.flatMap(waysOf),
    thanh_phan: rows.flatMap(papersOf),
    can_cu: parts(first['can_cu'], /[;|\n]/),
    ket_qua: parts(first['ket_qua'], /[;|\n]/),
    // A date that cannot be read is no date of today: the check of the row names it.
    ngay: dateOf(first['ngay']) ?? ((first['ngay'] ?? '') === '' ? today : first['ngay']),
  };
}

/** "Trực tiếp; Trực tuyến" with one time and fee: each way has them. */
function waysOf(row: Cells): unknown[] {
  const rest = { thoi_han: row['thoi_han'] ?? '', phi: row['phi'] ?? '', mo_ta: row['mo_ta'] ?? '' };
  const ways = parts(row['hinh_thuc'], /[,;|\n]/);
  const said = Object.values(rest).some((value) => value !== '');
  // A fee or time without a way holds for all ways; which there are, the record that is held knows.
  return (ways.length === 0 && said ? ['Trực tiếp'] : ways).map((hinh_thuc) => ({ hinh_thuc, ...rest }));
}

/** One paper a line of the cell; numbers of copies and forms go line by line with them where there are as many. */
function papersOf(row: Cells): unknown[] {
  const papers = parts(row['giay_to'], /\n|\s\|\s/);
  const beside = (field: string, i: number): string => {
    const lines = parts(row[field], /\n|\s\|\s/);
    return lines.length === papers.length ? (lines[i] ?? '') : '';
  };
  return papers.map((giay_to, i) => ({
    truong_hop: row['truong_hop'] ?? '',
    giay_to,
    mau: beside('mau', i),
    so_luong: beside('so_luong', i),
  }));
}

function officeOf(cell: Cells): unknown {
  const { lat, lng, ngay, ...rest } = cell;
  const asOf = dateOf(ngay);
  return { ...rest, ...degrees('lat', lat), ...degrees('lng', lng), ...(asOf ? { ngay: asOf } : {}) };
}

function degrees(field: string, given: string | undefined): Record<string, unknown> {
  if (given === undefined || given === '') return {};
  const value = Number(given.replace(',', '.'));
  return { [field]: Number.isNaN(value) ? given : value };
}

function factOf(cell: Cells, today: string): unknown {
  const { url, publisher, asOf, aliases, value, note, ...rest } = cell;
  return {
    topic: cell['id'] ?? '',
    unit: '',
    ...Object.fromEntries(Object.entries(rest).filter(([, entry]) => entry !== '')),
    value: numberOf(value ?? ''),
    ...(note ? { note } : {}),
    source: {
      url: url ?? '',
      publisher: publisher ?? '',
      asOf: asOf === undefined || asOf === '' ? today : (dateOf(asOf) ?? asOf),
    },
    aliases: parts(aliases, /[;|\n]/),
  };
}

/** "3065628" and "9,18" are numbers; "250.657" could be two numbers and stays as it is written. */
function numberOf(given: string): number | string {
  const text = tidy(given);
  if (/^-?\d+(?:[.,]\d{1,2})?$/.test(text)) return Number(text.replace(',', '.'));
  return /^-?\d{1,3}(?:\.\d{3}){2,}$/.test(text) ? Number(text.replaceAll('.', '')) : text;
}

function parts(cell: string | undefined, mark: RegExp): string[] {
  return (cell ?? '')
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
