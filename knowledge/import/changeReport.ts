import ExcelJS from 'exceljs';
import { basename } from 'node:path';
import type { FieldChange } from '../releases/fieldChanges';
import { defects } from './defects';
import { cellsOf } from './origin';
import type { FileReading } from './readFile';

/** One line of the report of an import, for a spreadsheet. */
export interface ReportLine {
  what: 'changed' | 'defect' | 'left out';
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

/** Every change, field by field, with the cell it was taken from; every defect; all that was left out. */
export function reportLines(changes: readonly FieldChange[], readings: readonly FileReading[]): ReportLine[] {
  return [
    ...changes.map(({ record, member, before = '', after = '' }): ReportLine => {
      // Of several files with one record the last one counts.
      const origin = readings.findLast(({ lines }) => lines.has(record));
      return { what: 'changed', ...placeOf(origin, record, member), record, field: member, before, after };
    }),
    ...readings.flatMap((reading) => [
      ...reading.findings.map(({ record, field, defect, given }): ReportLine => ({
        what: 'defect',
        ...placeOf(reading, record, field),
        record,
        field,
        before: given,
        after: defects[defect],
      })),
      ...[...reading.about, ...reading.unknownColumns.map((name) => `column not read: ${name}`)].map(
        (after): ReportLine => ({
          what: 'left out',
          ...placeOf(reading, '', ''),
          record: '',
          field: '',
          before: '',
          after,
        }),
      ),
    ]),
  ];
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

/** The report as CSV that a spreadsheet of this country opens. */
export function reportAsCsv(lines: readonly ReportLine[]): string {
  const rows = lines.map((line) =>
    columns.map((column) => `"${harmless(line[column]).replaceAll('"', '""')}"`).join(';'),
  );
  return `\uFEFF${[columns.join(';'), ...rows].join('\r\n')}\r\n`;
}

/** The report as a workbook. */
export async function reportAsXlsx(lines: readonly ReportLine[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Import', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((key) => ({ header: key, key, width: widths[key] ?? 14 }));
  for (const line of lines) sheet.addRow(line);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
