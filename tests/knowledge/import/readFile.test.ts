import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { BadFileError } from '../../../knowledge/import/badFile';
import { rowHash } from '../../../knowledge/import/rowHash';
import { readKnowledgeFile } from '../../../knowledge/import/readFile';
import { portalRow, procedure } from './procedures';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
const read = (path: string) => readKnowledgeFile(path, '2026-11-24');
const lines = (...records: unknown[]) => records.map((record) => JSON.stringify(record)).join('\n');

test('rows of the national portal become procedures, plain or packed, steps and all', async () => {
  const text = lines(portalRow());
  for (const path of [await file('rows.jsonl', text), await file('rows.jsonl.gz', gzipSync(text))]) {
    const { records } = await read(path);
    expect(records.procedures).toEqual([
      {
        ...procedure({ name: 'Thủ tục đăng ký khai sinh', audience: [] }),
        steps: ['Nộp hồ sơ.', 'Nhận kết quả.'],
        fees: [{ amount: 'free', currency: 'VND' }],
        times: [{ value: 1, unit: 'working-day' }],
        rowHash: rowHash(portalRow()),
        source: { url: 'https://dichvucong.gov.vn/thu-tuc/1', asOf: '2026-07' },
      },
    ]);
  }
});

test('what was exported comes back as it was, to the letter', async () => {
  const first = await read(await file('rows.jsonl', lines(portalRow())));
  const exported = lines(...first.records.procedures);
  const again = await read(await file('own.jsonl', exported));
  expect(lines(...again.records.procedures)).toBe(exported);
  expect(again.findings).toEqual([]);
});

const csv = (mark: string) =>
  [
    [
      'Mã TTHC',
      'Tên thủ tục',
      'Lĩnh vực',
      'Cấp',
      'Hình thức nộp',
      'Thời hạn',
      'Phí, lệ phí',
      'Thành phần hồ sơ',
      'Số lượng',
      'Người ký',
    ],
    [
      '1.000001',
      'Đăng ký khai sinh',
      'Hộ tịch',
      'Cấp xã',
      'Trực tiếp; Trực tuyến',
      '1 ngày làm việc',
      'Miễn phí',
      '"Giấy chứng sinh\nTờ khai"',
      '"1 bản chính\n1 bản sao"',
      'A',
    ],
    ['1.000001', '', '', '', 'Bưu chính', '3 ngày', '', '', '', 'A'],
  ]
    .map((row) =>
      row.map((cell) => (cell.includes(mark) && !cell.startsWith('"') ? `"${cell}"` : cell)).join(mark),
    )
    .join('\r\n');

test.each([',', ';', '\t'])(
  'a CSV table parted by %j is read by its headers, several rows for one code',
  async (mark) => {
    const { records, unknownColumns } = await read(await file('table.csv', `\uFEFF${csv(mark)}`));
    expect(unknownColumns).toEqual(['Người ký']);
    expect(records.procedures).toMatchObject([
      {
        code: '1.000001',
        levels: ['commune'],
        submissions: [
          { way: 'online', time: { value: 1, unit: 'working-day' } },
          { way: 'in-person', time: { value: 1, unit: 'working-day' } },
          { way: 'post', time: { value: 3, unit: 'day' } },
        ],
        documents: [
          { name: 'Tờ khai', copies: 1 },
          { name: 'Giấy chứng sinh', originals: 1 },
        ],
        source: { asOf: '2026-11-24' },
      },
    ]);
  },
);

test('headers may be folded or English', async () => {
  const { records } = await read(
    await file('english.csv', 'code,name,field,levels\n1.000002,Cấp phép,Báo chí,Cấp tỉnh'),
  );
  expect(records.procedures).toMatchObject([{ code: '1.000002', field: 'Báo chí', levels: ['province'] }]);
  const folded = await read(
    await file('folded.csv', 'ma tthc,ten thu tuc,linh vuc\n1.000003,Cấp phép,Báo chí'),
  );
  expect(folded.records.procedures).toMatchObject([{ code: '1.000003' }]);
});

test('an Excel workbook is read like a CSV table', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('TTHC');
  sheet.addRow(['Mã', 'Tên thủ tục', 'Lĩnh vực', 'Hình thức', 'Thời hạn']);
  sheet.addRow(['1.000004', 'Cấp phép', 'Báo chí', 'Trực tuyến', '5 ngày']);
  const { records } = await read(await file('book.xlsx', Buffer.from(await workbook.xlsx.writeBuffer())));
  expect(records.procedures).toMatchObject([
    { code: '1.000004', submissions: [{ way: 'online', time: { value: 5, unit: 'day' } }] },
  ]);
});

test('facts come from tables too; a number that can be read two ways stays as written', async () => {
  const header = 'id,topic,title,value,unit,period,area,url,publisher,asOf,aliases';
  const row = (id: string, value: string) =>
    `${id},dan-so,Dân số,"${value}",người,2025,city-since-2025-07,https://a.vn,Báo,2026-01,số dân;nhân khẩu`;
  const { records } = await read(
    await file(
      'facts.csv',
      [header, row('a', '3065628'), row('b', '9,18'), row('c', '250.657'), row('d', '3.065.628')].join('\n'),
    ),
  );
  expect(records.facts.map(({ value }) => value)).toEqual([3065628, 9.18, '250.657', 3065628]);
  expect(records.facts[0]?.aliases).toEqual(['số dân', 'nhân khẩu']);
});

test('a list of wards becomes offices without areas and populations', async () => {
  const ward = {
    ma: '20242',
    ten: 'Phường Hải Châu',
    ten_en: 'Hai Chau Ward',
    khu_vuc_cu: 'Hải Châu',
    sap_nhap_tu: 'Phường Thanh Bình, Phường Hải Châu',
    dan_so: 1,
    tru_so: 'Số 15',
    lat: 16.0637283,
    lng: 108.2224721,
  };
  const { records } = await read(await file('wards.json', JSON.stringify([ward])));
  expect(records.offices).toEqual([
    {
      code: '20242',
      name: 'Phường Hải Châu',
      kind: 'ward',
      nameEn: 'Hai Chau Ward',
      formerDistricts: ['Hải Châu'],
      mergedFrom: ['Phường Thanh Bình', 'Phường Hải Châu'],
      address: 'Số 15',
      location: { lat: 16.063728, lng: 108.222472 },
    },
  ]);
});

test('a table of offices says who published the addresses and when', async () => {
  const table = 'Mã đơn vị,Tên,Trụ sở,Nguồn,Ngày công bố\n20242,Phường Hải Châu,Số 15,Sở Nội vụ,05/01/2026\n';
  const { records } = await read(await file('offices.csv', table));
  expect(records.offices[0]?.sources).toEqual([
    { about: 'address', publisher: 'Sở Nội vụ', asOf: '2026-01-05' },
  ]);
});

test.each([
  ['31/02/2026', ['unreadable-date']],
  ['hôm qua', ['unreadable-date']],
  ['', []],
])('an office with the date "%s" loses the date alone', async (date, defects) => {
  const table = `Mã đơn vị,Tên,Trụ sở,Nguồn,Ngày công bố\n20242,Phường Hải Châu,Số 15,Sở Nội vụ,${date}\n`;
  const { records, findings } = await read(await file('undated.csv', table));
  expect(records.offices[0]?.sources).toEqual([{ about: 'address', publisher: 'Sở Nội vụ' }]);
  expect(findings.map(({ defect }) => defect)).toEqual(defects);
});

test('a JSON row of a day that is none is refused, not moved to another day', async () => {
  const path = await file('february.jsonl', lines(portalRow({ ngay: '2026-02-31' })));
  await expect(read(path)).rejects.toThrow('ngay: must be a year, a month or a day');
});

test('of two records with one code the later one counts, and the report says so', async () => {
  const path = await file('twice.jsonl', lines(portalRow({ ten: 'Cũ' }), portalRow({ ten: 'Mới' })));
  const { records, findings } = await read(path);
  expect(records.procedures.map(({ name }) => name)).toEqual(['Mới']);
  expect(findings.map(({ defect }) => defect)).toContain('duplicate-record');
});

test.each<[string, string, string | Buffer, RegExp]>([
  ['broken JSON', 'bad.jsonl', `${JSON.stringify(portalRow())}\n{"ma": `, /bad\.jsonl:2: is not JSON/],
  [
    'a wrong code',
    'code.jsonl',
    lines(portalRow(), portalRow({ ma: '12' })),
    /code\.jsonl:2: ma: must be a national code/,
  ],
  ['a missing name', 'name.jsonl', lines(portalRow({ ten: ' ' })), /name\.jsonl:1: ten: must not be empty/],
  [
    'an own record with a stray key',
    'key.jsonl',
    lines({ ...procedure(), extra: 1 }),
    /key\.jsonl:1: .*extra/,
  ],
  [
    'a fee without currency of a wrong type',
    'fee.jsonl',
    lines({ ...procedure(), submissions: [{ way: 'post', fee: 'cheap' }] }),
    /fee\.jsonl:1: submissions\.0\.fee/,
  ],
  ['something else', 'else.jsonl', '{"a":1}', /else\.jsonl:1: has the keys a/],
  ['no object', 'number.jsonl', '42', /number\.jsonl:1: must be an object/],
  ['nothing', 'empty.jsonl', '\n\n', /holds no records/],
  [
    'a table without the columns',
    'columns.csv',
    'a,b\n1,2',
    /columns\.csv:1: the header row lacks the columns/,
  ],
  ['a table without rows', 'rows.csv', 'mã,tên,lĩnh vực', /holds no rows/],
  [
    'a table in another encoding',
    'latin.csv',
    Buffer.from([0x6d, 0xe3, 0x2c, 0x61, 0x0a, 0x31, 0x2c, 0x32]),
    /is neither UTF-8 nor UTF-16/,
  ],
  ['a workbook that is none', 'fake.xlsx', 'hello', /is not an Excel workbook/],
  ['a broken archive', 'fake.jsonl.gz', 'hello', /cannot be read/],
  ['an unknown ending', 'file.pdf', 'x', /must end with/],
])('%s is refused with file and line', async (_name, name, content, message) => {
  const path = await file(name, content);
  await expect(read(path)).rejects.toThrow(message);
  await expect(read(path)).rejects.toThrow(BadFileError);
});

test('a file that is not there is refused', async () => {
  await expect(read(join(folder, 'absent.jsonl'))).rejects.toThrow(/there is no such file/);
});

test('every line that cannot be used is named, up to twenty', async () => {
  const path = await file('many.jsonl', Array.from({ length: 30 }, () => '{').join('\n'));
  const error = await read(path).catch((caught: unknown) => caught as Error);
  expect((error as Error).message).toMatch(/many\.jsonl:1: .*\n(.*\n)*.*many\.jsonl:20: .*\n.*and 10 more/);
});
