import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { tidy } from '../../../language/text';
import { BadFileError, limits } from '../badFile';
import { openBytes } from './bytes';

/** A table as read: headers, and rows with the line (CSV) or row number (XLSX) they stand on. */
export interface Table {
  headers: string[];
  rows: { line: number; cells: string[] }[];
}

/** Reads CSV in UTF-8, parted by commas, semicolons or tabs, whichever the header line uses. @throws BadFileError */
export async function readCsv(file: string): Promise<Table> {
  const chunks: Buffer[] = [];
  for await (const chunk of await openBytes(file)) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.includes('\uFFFD'))
    throw new BadFileError(file, [{ what: 'is not UTF-8; save it as "CSV UTF-8"' }]);
  try {
    const entries = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: limits.lineCharacters,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return toTable(
      file,
      entries.map(({ record, info }) => ({ line: info.lines, cells: record })),
    );
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

/** Reads the first sheet of an Excel workbook that has rows. @throws BadFileError */
export async function readXlsx(file: string): Promise<Table> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.read(await openBytes(file));
  } catch (error) {
    if (error instanceof BadFileError) throw error;
    throw new BadFileError(file, [
      { what: 'is not an Excel workbook (.xlsx); older .xls files must be saved as .xlsx first' },
    ]);
  }
  const sheet = workbook.worksheets.find((candidate) => candidate.actualRowCount > 0);
  const lines: { line: number; cells: string[] }[] = [];
  sheet?.eachRow((row, line) => {
    const cells = Array.from({ length: row.cellCount }, (_, i) => cellText(row.getCell(i + 1).value));
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells });
  });
  return toTable(file, lines);
}

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('hyperlink' in value) return value.hyperlink;
  if ('result' in value) return cellText(value.result);
  return '';
}

function toTable(file: string, lines: { line: number; cells: string[] }[]): Table {
  const [first, ...rows] = lines;
  if (rows.length > limits.records)
    throw new BadFileError(file, [{ what: `more than ${limits.records} rows` }]);
  if (!first || rows.length === 0)
    throw new BadFileError(file, [{ what: 'holds no rows below a header row' }]);
  const long = rows.find((row) => row.cells.some((cell) => cell.length > limits.cellCharacters));
  if (long)
    throw new BadFileError(file, [
      { line: long.line, what: `a cell is longer than ${limits.cellCharacters} characters` },
    ]);
  return { headers: first.cells.map(tidy), rows };
}
