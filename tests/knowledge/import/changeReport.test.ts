import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  reportAsCsv,
  reportAsXlsx,
  reportLines,
  type ReportLine,
} from '../../../knowledge/import/changeReport';
import { type FileReading, readKnowledgeFile } from '../../../knowledge/import/readFile';
import { readXlsx } from '../../../knowledge/import/readers/xlsx/readXlsx';
import { row, workbook } from '../../helpers/workbook';

let folder: string;
let reading: FileReading;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
  const rows = [
    row(1, ['BẢNG PHÍ']),
    row(2, ['Mã', 'Tên', 'Lĩnh vực', 'Phí', 'Thời hạn', 'Tình trạng']),
    row(3, ['1.001193.000.00.00.H17', 'Đăng ký khai sinh', 'Hộ tịch', '40 Việt Nam Đồng', '5 ngày', 'đỏ']),
  ];
  await writeFile(join(folder, 'phí.xlsx'), workbook({ rows: rows.join('') }));
  reading = await readKnowledgeFile(join(folder, 'phí.xlsx'), '2026-11-28');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const changes = [
  { record: '1.001193', member: 'submissions', before: 'một ngày', after: '=năm ngày' },
  { record: '9.999999', member: 'name', before: 'a', after: 'b' },
];

test('each change names file, sheet, header row and cells; of a record of no file they are blank', () => {
  const [first, second] = reportLines(changes, [reading]);
  expect(first).toEqual({
    what: 'changed',
    file: 'phí.xlsx',
    sheet: 'Bảng',
    header: '2',
    cell: 'E3, D3',
    record: '1.001193',
    field: 'submissions',
    before: 'một ngày',
    after: '=năm ngày',
  });
  expect(second).toMatchObject({ file: '', sheet: '', header: '', cell: '' });
});

test('defects and what was left out are there too', () => {
  const lines = reportLines([], [reading]);
  expect(lines).toContainEqual(
    expect.objectContaining({ what: 'defect', record: '1.001193', field: 'ma', cell: 'A3' }),
  );
  expect(lines.filter(({ what }) => what === 'left out').map(({ after }) => after)).toEqual([
    'sheet "Bảng", header in row 2',
    'rows above the header: 1',
    'column not read: Tình trạng',
  ]);
});

test('as CSV no cell is a formula; as a workbook it reads back', async () => {
  const lines = reportLines(changes, [reading]);
  expect(reportAsCsv(lines)).toContain(`"'=năm ngày"`);
  const path = join(folder, 'out.xlsx');
  await writeFile(path, await reportAsXlsx(lines));
  const [sheet] = await readXlsx(path);
  expect(sheet?.rows).toHaveLength(lines.length + 1);
  expect(sheet?.rows[1]?.cells).toEqual(Object.values(lines[0] as ReportLine));
});
