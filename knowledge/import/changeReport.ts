import ExcelJS from 'exceljs';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FieldChange } from '../releases/fieldChanges';
import { defects, type Finding } from './defects';
import { cellsOf } from './origin';
import type { FileReading } from './readFile';

/** One line of the report of an import, for a spreadsheet. */
export interface ReportLine {
  what: 'added' | 'changed' | 'removed' | 'defect' | 'left out';
  file: string;
  sheet: string;
  header: string;
  cell: string;
  record: string;
  field: string;
  before: string;
  after: string;
}
const columns = ['what', 'file', 'sheet', 'header', 'cell', 'record', 'field', 'before', 'after'] as const;
const widths: Partial<Record<(typeof columns)[number], number>> = { file: 24, before: 60, after: 60 };

type Origin = Pick<FileReading, 'file' | 'lines' | 'table'>;

/** A file with what was wrong with it. */
type ReadFile = FileReading & { findings: Iterable<Finding> };

/** Every change, field by field, with the cell it was taken from; every defect; all that was left out. */
export function* reportLines(
  changes: Iterable<FieldChange>,
  readings: readonly ReadFile[],
): Generator<ReportLine> {
  for (const { record, member, before = '', after = '' } of changes) {
    // Of several files with one record the last one counts.
    const origin = readings.findLast(({ lines }) => lines.has(record));
    const what = member !== '' ? 'changed' : after !== '' ? 'added' : 'removed';
    yield { what, ...placeOf(origin, record, member), record, field: member, before, after };
  }
  for (const reading of readings) {
    for (const { record, field, defect, given } of reading.findings) {
      const place = placeOf(reading, record, field);
      yield { what: 'defect', ...place, record, field, before: given, after: defects[defect] };
    }
    const unread = reading.unknownColumns.map((name) => `column not read: ${name}`);
    for (const after of [...reading.about, ...unread])
      yield { what: 'left out', ...placeOf(reading, '', ''), record: '', field: '', before: '', after };
  }
}

function placeOf(
  origin: Origin | undefined,
  record: string,
  field: string,
): Pick<ReportLine, 'file' | 'sheet' | 'header' | 'cell'> {
  const line = origin?.lines.get(record);
  const own = origin?.table?.columns[field];
  const cell =
    line === undefined ? '' : own === undefined ? cellsOf(origin?.table, field, line) : `${own}${line}`;
  return {
    file: origin === undefined ? '' : basename(origin.file),
    sheet: origin?.table?.sheet ?? '',
    header: origin?.table === undefined ? '' : String(origin.table.header),
    cell,
  };
}

/** A cell that begins like a formula would be one. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A sheet of a workbook has no more rows than this, and one for the header. */
const ROWS_OF_A_SHEET = 1_000_000;

/** Writes the report as a workbook (.xlsx), else as CSV that a spreadsheet of this country opens; row by row. */
export async function writeReport(
  path: string,
  lines: Iterable<ReportLine>,
  rowsOfASheet = ROWS_OF_A_SHEET,
): Promise<void> {
  if (/\.xlsx$/i.test(path)) await writeWorkbook(path, lines, rowsOfASheet);
  else await pipeline(Readable.from(portionsOfCsv(lines)), createWriteStream(path));
}

function* portionsOfCsv(lines: Iterable<ReportLine>): Generator<string> {
  yield `\uFEFF${columns.join(';')}\r\n`;
  for (const line of lines)
    yield `${columns.map((column) => `"${harmless(line[column]).replaceAll('"', '""')}"`).join(';')}\r\n`;
}

async function writeWorkbook(path: string, lines: Iterable<ReportLine>, rowsOfASheet: number): Promise<void> {
  const file = createWriteStream(path);
  const failed = once(file, 'error').then(([error]) => Promise.reject(error as Error));
  failed.catch(() => undefined);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: file });
  let sheet = newSheet(workbook, 1);
  let count = 0;
  for (const line of lines) {
    if (count > 0 && count % rowsOfASheet === 0) {
      sheet.commit();
      sheet = newSheet(workbook, count / rowsOfASheet + 1);
    }
    sheet.addRow(line).commit();
    // What was handed over is written now and then, so that it does not gather.
    if (++count % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
  await Promise.race([workbook.commit(), failed]);
}

function newSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, number: number): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(number === 1 ? 'Import' : `Import ${number}`, {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map((key) => ({ header: key, key, width: widths[key] ?? 14 }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return sheet;
}
