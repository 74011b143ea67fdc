import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { BadFileError, limits } from '../badFile';
import { openBytes } from './bytes';

/** A row with the line (CSV) or row number (XLSX) it stands on. */
export interface TableRow {
  line: number;
  cells: string[];
}
/** A sheet as read, title rows and all; where its header stands is found by `../header.ts`. */
export interface Sheet {
  /** Name of the sheet of a workbook. */
  name?: string;
  rows: TableRow[];
  /** What of it was not read, in words. */
  left: string[];
}
/** A table: headers, and the rows below them. */
export interface Table {
  headers: string[];
  rows: TableRow[];
}

/** Reads CSV in UTF-8, parted by commas, semicolons or tabs, whichever the header line uses. @throws BadFileError */
export async function readCsv(file: string): Promise<Sheet[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of await openBytes(file)) chunks.push(chunk as Buffer);
  const decoded = decode(Buffer.concat(chunks));
  if (decoded === undefined)
    throw new BadFileError(file, [{ what: 'is neither UTF-8 nor UTF-16; save it as "CSV UTF-8"' }]);
  // Excel's own line that names the mark is no row.
  const named = /^\uFEFF?sep=(.)\r?\n/.exec(decoded);
  const text = named ? decoded.slice(named[0].length) : decoded;
  try {
    const entries = parse(text, {
      bom: true,
      delimiter: named?.[1] ?? delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: limits.lineCharacters,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return [
      {
        rows: bounded(
          file,
          entries.map(({ record, info }) => ({ line: info.lines, cells: record })),
        ),
        left: [],
      },
    ];
  } catch (error) {
    if (error instanceof BadFileError) throw error;
    const { message, lines: line } = error as Error & { lines?: number };
    throw new BadFileError(file, [{ ...(line === undefined ? {} : { line }), what: message }]);
  }
}

/** The mark that the header line uses most; Vietnamese Excel writes semicolons. */
function delimiterOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.sort((one, other) => other.count - one.count)[0]?.mark ?? ',';
}

/** UTF-8, or UTF-16 by its mark ("Unicode Text" of Excel); undefined for anything else. */
function decode(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads the visible sheets and rows of an Excel workbook. @throws BadFileError */
export async function readXlsx(file: string): Promise<Sheet[]> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.read(await openBytes(file));
  } catch (error) {
    if (error instanceof BadFileError) throw error;
    throw new BadFileError(file, [
      { what: 'is not an Excel workbook (.xlsx); older .xls files must be saved as .xlsx first' },
    ]);
  }
  const hidden = workbook.worksheets.filter(({ state }) => state !== 'visible').map(({ name }) => name);
  const left = hidden.length === 0 ? [] : [`hidden sheets: ${hidden.join(', ')}`];
  return workbook.worksheets
    .filter(({ state }) => state === 'visible')
    .map((sheet) => {
      const rows: TableRow[] = [];
      const unseen: number[] = [];
      sheet.eachRow((row, line) => {
        const cells = Array.from({ length: row.cellCount }, (_, i) => cellText(row.getCell(i + 1)));
        if (row.hidden) unseen.push(line);
        else if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
      });
      const rowsLeft = unseen.length === 0 ? [] : [`hidden rows of "${sheet.name}": ${unseen.join(', ')}`];
      return { name: sheet.name, rows: bounded(file, rows), left: [...left, ...rowsLeft] };
    });
}

function cellText(cell: ExcelJS.Cell): string {
  return unescaped(valueText(cell.value));
}

function valueText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value !== 'object') return String(value);
  if ('richText' in value)
    return value.richText
      .filter(({ font }) => !font?.strike)
      .map(({ text }) => text)
      .join('');
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : valueText(value.text);
  if ('result' in value) return valueText(value.result);
  return '';
}

/** Excel writes control characters as "_x000D_". */
function unescaped(text: string): string {
  return text.replace(/_x000[dDaA9]_/g, '\n').replace(/\n{2,}/g, '\n');
}

function bounded(file: string, rows: TableRow[]): TableRow[] {
  if (rows.length > limits.records)
    throw new BadFileError(file, [{ what: `more than ${limits.records} rows` }]);
  const long = rows.find((row) => row.cells.some((cell) => cell.length > limits.cellCharacters));
  if (long)
    throw new BadFileError(file, [
      { line: long.line, what: `a cell is longer than ${limits.cellCharacters} characters` },
    ]);
  return rows;
}
