import { appendFile, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { factSources } from '../../../dialogs/fact/figure';
import { dateText } from '../../../dialogs/text/format';
import { readKnowledgeFile } from '../../../knowledge/import/readFile';
import { applyImport } from '../../../knowledge/releases/applyImport';
import { loadKnowledge } from '../../../knowledge/releases/load';
import { noRecords, type Records } from '../../../knowledge/schema/records';
import { plainText } from '../../../replies/plainText';
import { openStorage } from '../../../storage/open';
import { Conversation, openCityBot } from '../../helpers/cityBot';
import { temporaryDatabase, temporaryFolder, type TemporaryPlace } from '../../helpers/storage';

const examples = resolve(__dirname, '../../../docs/examples');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'city-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
/** The template of the staff with rows filled in, read. */
async function filled(template: string, ...rows: readonly (readonly string[])[]) {
  const path = join(folder, `${++count}-${template}`);
  await copyFile(join(examples, template), path);
  await appendFile(path, rows.map((cells) => `${cells.map((cell) => `"${cell}"`).join(';')}\r\n`).join(''));
  return readKnowledgeFile(path, '2026-11-28');
}
const fees = 'phi-cua-thanh-pho.csv';
const bodies = 'co-quan.csv';
const streets = 'duong-pho.csv';
const facts = 'so-lieu.csv';
const birth = [
  '1.001193',
  'Đăng ký khai sinh',
  'đăng ký quá hạn',
  '9.000 đồng',
  'việc',
  'Miễn phí',
  'Nghị quyết số 14/2025/NQ-HĐND',
  '01/01/2026',
  '',
  '',
  '',
  '',
  '',
];
const police = [
  'Công an phường Hải Châu',
  'Công an phường',
  'Phường Hải Châu',
  '1 Đường Mẫu',
  '0236 3 822 041',
  'thứ hai đến thứ sáu',
  '',
  'UBND thành phố',
  '',
  '01/07/2026',
];
const street = ['Đường Nguyễn Thử', 'Hải Châu', 'từ số 2 đến số 150', '', 'UBND thành phố', '', '2026'];

test.each([fees, bodies, streets, facts])('the template %s holds no record of its own', async (template) => {
  await expect(filled(template)).rejects.toThrow(
    /holds no rows of records below a header row; title and note rows/,
  );
});

test('a line of fees', async () => {
  const { records } = await filled(fees, birth);
  expect(records.fees).toEqual([
    {
      id: '1-001193-dang-ky-qua-han',
      codes: ['1.001193'],
      when: 'đăng ký quá hạn',
      amount: 9000,
      per: 'việc',
      online: 'free',
      resolution: '14/2025/NQ-HĐND',
      from: '2026-01-01',
      source: { publisher: 'HĐND thành phố', asOf: '2026-01-01' },
    },
  ]);
});

const withCell = (row: readonly string[], at: number, cell: string): string[] =>
  row.map((one, i) => (i === at ? cell : one));
test.each<[string, string, string[], RegExp]>([
  ['no code', fees, withCell(birth, 0, '12'), /"mã tthc" cell A6: "12" is no code/],
  [
    'no amount',
    fees,
    withCell(birth, 3, 'theo quy định'),
    /"mức thu" cell D6: .* is not one amount in whole đồng/,
  ],
  ['two amounts', fees, withCell(birth, 3, '8.000 đồng hoặc 9.000 đồng'), /cell D6: .* is not one amount/],
  ['an amount without its thousands', fees, withCell(birth, 3, '8'), /cell D6: "8" is not one amount/],
  [
    'a resolution without number',
    fees,
    withCell(birth, 6, 'nghị quyết năm 2025'),
    /"nghị quyết" cell G6: .* names no number/,
  ],
  [
    'a day that is none',
    fees,
    withCell(birth, 7, '31/02/2026'),
    /"từ ngày" cell H6: "31\/02\/2026" is no date/,
  ],
  [
    'an end before the beginning',
    fees,
    withCell(birth, 8, '31/12/2025'),
    /"đến ngày" cell I6: 2025-12-31 is before/,
  ],
  ['no source', fees, withCell(birth, 6, ''), /"nguồn" cell K6: must say who published it/],
  [
    'no role',
    bodies,
    withCell(police, 1, 'Cửa hàng'),
    /"loại cơ quan" cell B5: "Cửa hàng" is no kind of office/,
  ],
  [
    'no ward',
    bodies,
    withCell(police, 2, 'Phường Bến Nghé'),
    /"phục vụ" cell C5: "Phường Bến Nghé" is no ward/,
  ],
  [
    'a ward of before',
    streets,
    withCell(street, 1, 'Phường Thanh Bình'),
    /"Phường Thanh Bình" is no ward .*today Phường Hải Châu/,
  ],
  [
    'a person’s number',
    bodies,
    withCell(police, 4, '0905 123 456'),
    /"điện thoại" cell E5: .* is a mobile number/,
  ],
  [
    'a date without its publisher',
    bodies,
    withCell(police, 7, ''),
    /"nguồn" cell H5: must say who published it/,
  ],
  ['a street without source', streets, withCell(street, 4, ''), /"nguồn" cell E4: must say where/],
])('%s is refused with its cell', async (_name, template, row, message) => {
  await expect(filled(template, row)).rejects.toThrow(message);
});

const figure = [
  'ca-canh-2026',
  'Số hộ nuôi cá cảnh',
  '1234',
  'hộ',
  'Quý II/2026',
  'Toàn thành phố',
  '',
  'Chi cục Thống kê',
  '',
  '05/07/2026',
];
describe('figures', () => {
  test.each<[string, number, string, object]>([
    [
      'as written',
      0,
      'ca-canh-2026',
      { period: '2026-Q2', area: 'city-since-2025-07', value: 1234, topic: 'so-ho-nuoi-ca-canh' },
    ],
    ['half a year', 4, '6 tháng đầu năm 2026', { period: '2026-H1' }],
    ['a month', 4, '07/2026', { period: '2026-07' }],
    ['a ward', 5, 'phường hải châu', { area: 'Phường Hải Châu' }],
    ['the old city', 5, 'Đà Nẵng cũ', { area: 'city-before-2025-07' }],
    ['a former district', 5, 'quận Thanh Khê cũ', { area: 'quận Thanh Khê cũ' }],
    ['a grouped number', 2, '3.065.628', { value: 3065628 }],
    [
      'one number or two: told as written, with its unit',
      2,
      '12.345',
      { value: '12.345', text: '12.345 hộ' },
    ],
  ])('%s', async (_name, at, cell, expected) => {
    const { records } = await filled(facts, withCell(figure, at, cell));
    expect(records.facts).toMatchObject([expected]);
  });
  test.each<[string, string[], RegExp]>([
    [
      'columns shifted by one',
      ['x', 'Số hộ', 'nuôi cá cảnh', '12.345', 'hộ', '2025', '', 'Chi cục', '', ''],
      /cell E5: "hộ" is no time/,
    ],
    ['a unit that is a number', withCell(figure, 3, '12.345'), /"đơn vị tính" cell D5: "12.345" is a number/],
    ['a time without its year', withCell(figure, 4, 'quý 2'), /"kỳ" cell E5: "quý 2" is no time/],
    [
      'the city, of before or since',
      withCell(withCell(figure, 4, '2024'), 5, 'Đà Nẵng'),
      /"phạm vi" cell F5: .*write "Đà Nẵng mới"/,
    ],
    ['another place', withCell(figure, 5, 'Huế'), /cell F5: "Huế" is no ward/],
    ['no publisher', withCell(figure, 7, ''), /"nguồn" cell H5/],
    ['a day of publication in letters', withCell(figure, 9, 'mồng năm'), /"ngày công bố" cell J5/],
    ['a day of publication that is none', withCell(figure, 9, '31/02/2026'), /"ngày công bố" cell J5/],
  ])('%s is refused with its cell', async (_name, row, message) => {
    await expect(filled(facts, row)).rejects.toThrow(message);
  });
  test.each([
    ['05/07/2026', '2026-07-05'],
    ['5/7/2026', '2026-07-05'],
    ['2026-07-05', '2026-07-05'],
    ['07/2026', '2026-07'],
    ['2026', '2026'],
  ])('the day of publication %s is %s, and is told so', async (written, asOf) => {
    const { records } = await filled(facts, withCell(figure, 9, written));
    expect(records.facts[0]?.source.asOf).toBe(asOf);
    const shown = plainText(factSources(records.facts));
    expect(shown).toContain(dateText(asOf));
    expect(shown).not.toContain('NaN');
  });
  test('lines of JSON are checked as well', async () => {
    const path = join(folder, 'facts.jsonl');
    const fact = {
      id: 'a',
      topic: 'a',
      title: 'A',
      value: 1,
      unit: '',
      period: 'Quý II/2025',
      area: 'Toàn thành phố',
      source: { publisher: 'B', asOf: '2026' },
      aliases: [],
    };
    await writeFile(path, JSON.stringify(fact));
    await expect(readKnowledgeFile(path, '2026-11-28')).rejects.toThrow(/area: .*write "Đà Nẵng mới"/);
    await writeFile(path, JSON.stringify({ ...fact, area: 'Đà Nẵng cũ' }));
    const { records } = await readKnowledgeFile(path, '2026-11-28');
    expect(records.facts).toMatchObject([{ period: '2025-Q2', area: 'city-before-2025-07' }]);
  });
});

const engines: [string, () => Promise<TemporaryPlace | null>][] = [
  ['embedded', temporaryFolder],
  ...(process.env['MONGODB_URI']
    ? [['mongodb', temporaryDatabase] as [string, typeof temporaryDatabase]]
    : []),
];
if (!process.env['MONGODB_URI'])
  process.stderr.write('Tables of the city in MongoDB are not tested: MONGODB_URI is not set.\n');

describe.each(engines)('kept (%s)', (_engine, place) => {
  test('fees, bodies and streets come back as they went in; again they change nothing; a blank cell keeps', async () => {
    const there = (await place()) as TemporaryPlace;
    const storage = await openStorage(there);
    const read = [await filled(fees, birth), await filled(bodies, police), await filled(streets, street)];
    const given: Records = {
      ...noRecords(),
      fees: read.flatMap(({ records }) => records.fees),
      bodies: read.flatMap(({ records }) => records.bodies),
      streets: read.flatMap(({ records }) => records.streets),
    };
    const { tallies } = await applyImport(storage, given, { replace: false, now: 1 });
    expect([tallies.fees.added, tallies.bodies.added, tallies.streets.added]).toEqual([1, 1, 1]);
    const { release: _, ...held } = await loadKnowledge(storage);
    expect(held).toEqual(given);
    expect((await applyImport(storage, given, { replace: false, now: 2 })).release).toBeUndefined();
    const later = await filled(bodies, withCell(withCell(police, 3, ''), 4, '0236 3 111 222'));
    await applyImport(storage, { ...later.records, touched: later.touched }, { replace: false, now: 3 });
    expect((await loadKnowledge(storage)).bodies).toMatchObject([
      { address: '1 Đường Mẫu', phone: '0236 3 111 222' },
    ]);
    await storage.close();
    await there.dispose();
  });
});

describe('what citizens hear of it', () => {
  let talk: (text: string) => Promise<{ text: string; answer: unknown }>;
  beforeAll(async () => {
    const office = [...withCell(withCell(police, 0, 'UBND phường An Hải'), 1, 'UBND phường')];
    const held = await filled(bodies, police, withCell(office, 2, 'An Hải'));
    const { bot } = await openCityBot({
      fees: (await filled(fees, birth)).records.fees,
      bodies: held.records.bodies,
      streets: (
        await filled(
          streets,
          street,
          ['Nguyễn Dài', 'Hải Châu', '', '', 'UBND thành phố', '', '2026'],
          ['Nguyễn Dài', 'An Hải', 'phía đông cầu', '', 'UBND thành phố', '', '2026'],
        )
      ).records.streets,
    });
    talk = async (text) => {
      const { text: reply, answer } = await new Conversation(bot).say(text);
      return { text: reply, answer };
    };
  }, 120_000);

  test('the city’s own fee, with its resolution', async () => {
    const { text } = await talk('đăng ký khai sinh lệ phí bao nhiêu');
    expect(text).toContain('9.000');
    expect(text).toContain('14/2025/NQ-HĐND');
    expect(text).not.toContain('theo báo');
  });
  test('the police of the ward, with number and hours', async () => {
    const { text } = await talk('công an phường Hải Châu ở đâu');
    expect(text).toContain('1 Đường Mẫu');
    expect(text).toContain('0236 3 822 041');
    expect(text).toContain('UBND thành phố');
  });
  test('the number and the hours of a committee', async () => {
    expect((await talk('số điện thoại ubnd phường an hải')).text).toContain('0236 3 822 041');
    expect((await talk('ubnd phường an hải làm việc mấy giờ')).text).toContain('thứ hai đến thứ sáu');
  });
  test.each([
    'đường Nguyễn Thử thuộc phường nào',
    'duong nguyen thu o phuong mo',
    'nhà mình ở 45 Nguyễn Thử thì thuộc phường nào ạ',
    'đường Nguyễn Thử',
  ])('the ward of a street: %s', async (question) => {
    const { text, answer } = await talk(question);
    expect(text).toMatch(/^Đường Nguyễn Thử, từ số 2 đến số 150, thuộc Phường Hải Châu\./);
    expect(answer).toMatchObject({ kind: 'office', office: '20242' });
  });
  test('of a street through two wards both are told, and which part is not known', async () => {
    const { text } = await talk('đường Nguyễn Dài thuộc phường nào');
    expect(text).toMatch(/qua 2 phường, xã/);
    expect(text).toContain('phía đông cầu');
    expect(text).toMatch(/nguồn không nêu/);
  });
  test.each(['đường Nguyễn Thử có ổ gà lớn đề nghị sửa', 'ubnd phường Hải Châu ở đâu'])(
    'no street is asked for: %s',
    async (question) => {
      expect((await talk(question)).text).not.toMatch(/^Đường Nguyễn/);
    },
  );
});
