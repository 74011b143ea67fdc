import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportLines, type ReportLine, writeReport } from '../../../knowledge/import/changeReport';
import { readKnowledgeFile, type WholeReading } from '../../../knowledge/import/readFile';
import { readXlsx } from '../../../knowledge/import/readers/xlsx/readXlsx';
import { Spools } from '../../../knowledge/import/spool';
import { row, workbook } from '../../helpers/workbook';

let folder: string;
let reading: WholeReading;
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
  const [first, second] = [...reportLines(changes, [reading])];
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

test('what came and what went is told as a whole', () => {
  const whole = [
    { record: '1.001193', member: '', after: 'Đăng ký khai sinh' },
    { record: '9.999999', member: '', before: 'Bãi bỏ' },
  ];
  const [came, went] = reportLines(whole, [reading]);
  expect(came).toMatchObject({ what: 'added', cell: '3', field: '', after: 'Đăng ký khai sinh' });
  expect(went).toMatchObject({ what: 'removed', before: 'Bãi bỏ', after: '' });
});

test('defects and what was left out are there too', () => {
  const lines = [...reportLines([], [reading])];
  expect(lines).toContainEqual(
    expect.objectContaining({ what: 'defect', record: '1.001193', field: 'ma', cell: 'A3' }),
  );
  expect(lines.filter(({ what }) => what === 'left out').map(({ after }) => after)).toEqual([
    'sheet "Bảng", header in row 2',
    'rows above the header: 1',
    'column not read: Tình trạng',
  ]);
});

test('as CSV no cell is a formula; as a workbook it reads back, on more than one sheet where it is long', async () => {
  const lines = [...reportLines(changes, [reading])];
  const csv = join(folder, 'out.csv');
  await writeReport(csv, lines);
  expect(await readFile(csv, 'utf8')).toContain(`"'=năm ngày"`);
  const path = join(folder, 'out.xlsx');
  await writeReport(path, lines);
  const [sheet] = await readXlsx(path, new Spools());
  expect(sheet?.rows).toHaveLength(lines.length + 1);
  expect(sheet?.rows.at(1)?.cells).toEqual(Object.values(lines[0] as ReportLine));
  await writeReport(path, lines, 2);
  const sheets = await readXlsx(path, new Spools());
  expect(sheets.map(({ name }) => name)).toEqual(['Import', 'Import 2', 'Import 3', 'Import 4']);
  expect(sheets.flatMap(({ rows }) => [...rows].slice(1))).toHaveLength(lines.length);
});

test('a place that cannot be written is said', async () => {
  for (const name of ['out.csv', 'out.xlsx'])
    await expect(writeReport(join(folder, 'none', name), [])).rejects.toThrow('ENOENT');
});
