import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readKnowledgeFile } from '../../../knowledge/import/readFile';
import { changesAsCsv } from '../../../knowledge/import/report';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'));
});
const read = (name: string) => readKnowledgeFile(join(folder, name), '2026-11-28');
const header = ['Mã', 'Tên', 'Lĩnh vực', 'Phí'];
const row = ['1.001193', 'Đăng ký khai sinh', 'Hộ tịch', '8.000 đồng'];

test('a table with four columns touches its four fields', async () => {
  await writeFile(join(folder, 'short.csv'), `${header.join(';')}\n${row.join(';')}\n`);
  const { touched, records } = await read('short.csv');
  expect(touched).toEqual({
    '1.001193': ['code', 'rowHash', 'name', 'field', 'fees', 'submissions.fee'],
  });
  expect(records.procedures[0]?.fees).toEqual([{ amount: 8000, currency: 'VND' }]);
});

test('an empty cell touches nothing, "xoá" empties', async () => {
  await writeFile(
    join(folder, 'erase.csv'),
    'Mã;Tên;Lĩnh vực;Phí;Kết quả\n1.001193;Khai sinh;Hộ tịch;;xoá\n',
  );
  const { touched, records } = await read('erase.csv');
  expect(touched['1.001193']).toEqual(['code', 'rowHash', 'name', 'field', 'results']);
  expect(records.procedures[0]?.results).toEqual([]);
});

test.each<[string, string | Buffer]>([
  ['a line that names the mark', `sep=;\n${header.join(';')}\n${row.join(';')}\n`],
  ['title rows above the header', `BẢNG PHÍ;;;\n;;;\n${header.join(';')}\n${row.join(';')}\n`],
  ['UTF-16', Buffer.from(`\uFEFF${header.join('\t')}\n${row.join('\t')}\n`, 'utf16le')],
  ['decomposed letters', `${header.join(';')}\n${row.join(';')}\n`.normalize('NFD')],
])('%s', async (name, content) => {
  const file = `${name}.csv`;
  await writeFile(join(folder, file), content);
  expect((await read(file)).records.procedures).toMatchObject([
    { code: '1.001193', name: 'Đăng ký khai sinh' },
  ]);
});

test('of a workbook the visible sheet with the header is read, without hidden rows and struck text', async () => {
  const workbook = new ExcelJS.Workbook();
  const old = workbook.addWorksheet('Cũ', { state: 'hidden' });
  old.addRows([header, ['1.000001', 'THỦ TỤC CŨ', 'Hộ tịch', '']]);
  workbook.addWorksheet('Hướng dẫn').addRow(['Cách điền bảng']);
  const sheet = workbook.addWorksheet('Thủ tục');
  sheet.addRows([['BẢNG PHÍ NĂM 2026'], header, row, ['1.000002', 'Ẩn', 'Hộ tịch', '']]);
  sheet.getRow(4).hidden = true;
  sheet.getCell('D3').value = {
    richText: [{ font: { strike: true }, text: '5.000 đồng' }, { text: '8.000 đồng' }],
  };
  sheet.getCell('B3').value = { text: 'Đăng ký khai sinh', hyperlink: 'https://example.org' };
  await workbook.xlsx.writeFile(join(folder, 'book.xlsx'));
  const { records, about } = await read('book.xlsx');
  expect(records.procedures.map(({ code, name, fees }) => [code, name, fees?.[0]?.amount])).toEqual([
    ['1.001193', 'Đăng ký khai sinh', 8000],
  ]);
  expect(about.join('\n')).toContain('sheet "Thủ tục", header in row 2');
  expect(about.join('\n')).toContain('hidden sheets: Cũ');
  expect(about.join('\n')).toContain('hidden rows of "Thủ tục": 4');
});

test('changes as a spreadsheet: no cell is a formula', () => {
  const text = changesAsCsv([{ record: '1.001193', member: 'name', before: '=1+1', after: 'a "b"' }]);
  expect(text).toContain(`"1.001193";"name";"'=1+1";"a ""b"""`);
});
