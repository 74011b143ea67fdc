import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WholeReading, readKnowledgeFile } from '../../../knowledge/import/readFile';
import { row, textCell, workbook, zip } from '../../helpers/workbook';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
async function read(ending: string, content: string | Buffer): Promise<WholeReading> {
  const path = join(folder, `table-${++count}.${ending}`);
  await writeFile(path, content);
  return readKnowledgeFile(path, '2026-11-28');
}
const header = ['Mã', 'Tên', 'Lĩnh vực', 'Phí'];
const birth = ['1.001193', 'Đăng ký khai sinh', 'Hộ tịch', '8.000 đồng'];
const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join(';')).join('\r\n') + '\r\n';
/** Windows-1258: letters with a mark of their own are one byte, tones another. */
function windows1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i] as const),
  );
  const parted = [...text.normalize('NFC')].flatMap((letter) => {
    if (bytes.has(letter)) return [letter];
    // Take the tone off and leave the letter whole: "ế" is "ê" and a tone.
    const [base = '', ...marks] = letter.normalize('NFD');
    const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
    const bare = [base, ...marks.filter((mark) => mark !== tone)].join('').normalize('NFC');
    return tone === undefined ? [bare] : [bare, tone];
  });
  return Buffer.from(parted.map((letter) => bytes.get(letter) ?? 0x3f));
}

describe('CSV as programs write it', () => {
  test.each<[string, string | Buffer]>([
    ['plain', csv(header, birth)],
    ['with the mark of UTF-8', `\uFEFF${csv(header, birth)}`],
    ['with a line that names the mark', `sep=;\r\n${csv(header, birth)}`],
    [
      'with separators trailing, rows of nothing else, and a blank first line',
      `\r\n${csv([...header, '', ''], [...birth, '', ''], Array<string>(6).fill(''))}`,
    ],
    ['in UTF-16 with tabs', Buffer.from(`\uFEFF${csv(header, birth).replaceAll(';', '\t')}`, 'utf16le')],
    ['in UTF-16 the other way round', Buffer.from(`\uFEFF${csv(header, birth)}`, 'utf16le').swap16()],
    ['in Windows-1258', windows1258(csv(header, birth))],
    ['in decomposed letters', csv(header, birth).normalize('NFD')],
    ['below a title with commas', csv(['BẢNG PHÍ, LỆ PHÍ, NĂM 2026', '', '', ''], header, birth)],
    [
      'with numbers of columns, a section, and a note',
      csv(
        header,
        ['(1)', '(2)', '(3)', '(4)'],
        ['I', 'LĨNH VỰC HỘ TỊCH', '', ''],
        birth,
        ['', '', '', ''],
        ['Ghi chú: có hiệu lực từ 2026', '', '', ''],
      ),
    ],
    ['with the tail of a province on the code', csv(header, ['1.001193.000.00.00.H17', ...birth.slice(1)])],
    ['with comma and capital H in the code', csv(header, ['1,001193', ...birth.slice(1)])],
  ])('%s', async (_name, content) => {
    const { records } = await read('csv', content);
    expect(records.procedures).toMatchObject([
      { code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch', fees: [{ amount: 8000 }] },
    ]);
  });

  test('what was left out is said', async () => {
    const { about } = await read(
      'csv',
      csv(['BẢNG', '', '', ''], header, ['(1)', '(2)', '(3)', '(4)'], ['I', 'HỘ TỊCH', '', ''], birth, [
        '',
        'Không mã',
        'Hộ tịch',
        '1.000 đồng',
      ]),
    );
    expect(about).toEqual([
      'header in row 2',
      'rows above the header: 1',
      'rows of column numbers: 3',
      'title and note rows: 4',
      'rows without "mã": 6',
    ]);
  });

  test.each([
    ['2.00063', '2.000630'],
    ['2.0006', '2.000600'],
    ['1,00119', '1.001190'],
  ])('a code that lost its zeros: %s', async (given, code) => {
    const { records, findings } = await read('csv', csv(header, [given, ...birth.slice(1)]));
    expect(records.procedures[0]?.code).toBe(code);
    expect(findings).toContainEqual({
      record: code,
      field: 'ma',
      defect: 'restored-code',
      given: `cell A2: ${given}`,
    });
  });

  test.each(['#N/A', '#REF!', 'Err:502', '########'])(
    '%s leaves its field alone and is named',
    async (error) => {
      const { touched, findings } = await read('csv', csv(header, [...birth.slice(0, 3), error]));
      expect(touched['1.001193']).not.toContain('fees');
      expect(findings).toContainEqual({
        record: '1.001193',
        field: 'phi',
        defect: 'error-cell',
        given: `cell D2: ${error}`,
      });
    },
  );

  test('an error where a name must be refuses the file and names the cell', async () => {
    await expect(read('csv', csv(header, ['1.001193', '#N/A', 'Hộ tịch', '']))).rejects.toThrow(
      /"tên[^"]*" cell B2: must not be empty \(cell B2: #N\/A\)/,
    );
  });
});

describe('workbooks as programs write them', () => {
  const rows = row(1, header) + row(2, birth);
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="0.000000"/><numFmt numFmtId="171" formatCode="dd/mm/yyyy"/></numFmts>' +
    '<fonts><font/><font><strike/></font></fonts>' +
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="170" fontId="0"/><xf numFmtId="171" fontId="0"/><xf numFmtId="10" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>';
  const one = { code: '1.001193', name: 'Đăng ký khai sinh', fees: [{ amount: 8000 }] };

  test.each<[string, Buffer, object]>([
    ['plain', workbook({ rows }), one],
    ['with prefixes', workbook({ rows, prefix: 'x:' }), one],
    [
      'with shared strings, runs, struck text and reading aids',
      workbook({
        rows: `${row(1, header)}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>${textCell('C2', 'Hộ tịch')}<c r="D2" t="s"><v>2</v></c></row>`,
        strings: [
          '<t>1.001193</t>',
          '<r><t xml:space="preserve">Đăng ký </t></r><r><rPr><b/></rPr><t>khai sinh</t></r><rPh><t>x</t></rPh>',
          '<r><rPr><strike/></rPr><t>5.000 đồng</t></r><r><rPr><strike val="0"/></rPr><t>8.000 đồng</t></r>',
        ],
      }),
      one,
    ],
    [
      'with a whole cell struck',
      workbook({
        rows: `${row(1, [...header, 'Kết quả'])}<row r="2">${birth.map((text, i) => textCell(`${'ABCD'[i]}2`, text)).join('')}<c r="E2" s="4" t="inlineStr"><is><t>Giấy cũ</t></is></c></row>`,
        styles,
      }),
      { ...one, results: [] },
    ],
    [
      'with "_x000D_" and line breaks',
      workbook({
        rows: row(1, [...header, 'Giấy tờ']) + row(2, [...birth, 'Tờ khai_x000D_\nGiấy chứng sinh_x000d_']),
      }),
      { documents: [{ name: 'Tờ khai' }, { name: 'Giấy chứng sinh' }] },
    ],
    [
      'with a number for a code, as its format shows it',
      workbook({
        rows: `${row(1, header)}<row r="2"><c r="A2" s="1"><v>2.00063</v></c>${birth
          .slice(1)
          .map((text, i) => textCell(`${'BCD'[i]}2`, text))
          .join('')}</row>`,
        styles,
      }),
      { code: '2.000630' },
    ],
    [
      'with a day as a number',
      workbook({
        rows: `${row(1, [...header, 'Ngày cập nhật'])}<row r="2">${birth.map((text, i) => textCell(`${'ABCD'[i]}2`, text)).join('')}<c r="E2" s="2"><v>46204</v></c></row>`,
        styles,
      }),
      { source: { asOf: '2026-07-01' } },
    ],
    [
      'with days that count from 1904',
      workbook({
        rows: `${row(1, [...header, 'Ngày cập nhật'])}<row r="2">${birth.map((text, i) => textCell(`${'ABCD'[i]}2`, text)).join('')}<c r="E2" s="2"><v>44742</v></c></row>`,
        styles,
        properties: '<workbookPr date1904="1"/>',
      }),
      { source: { asOf: '2026-07-01' } },
    ],
    [
      'with a formula and its result',
      workbook({
        rows: `${row(1, header)}<row r="2">${birth
          .slice(0, 3)
          .map((text, i) => textCell(`${'ABC'[i]}2`, text))
          .join('')}<c r="D2" t="str"><f>A1</f><v>8.000 đồng</v></c></row>`,
      }),
      one,
    ],
    [
      'with cells merged downwards: a procedure with two ways',
      workbook({
        rows:
          row(1, [...header, 'Hình thức']) +
          row(2, [...birth, 'Trực tiếp']) +
          `<row r="3">${textCell('E3', 'Trực tuyến')}</row>`,
        behind:
          '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:C3"/><mergeCell ref="D2:D3"/></mergeCells>',
      }),
      { ...one, submissions: [{ way: 'online' }, { way: 'in-person' }] },
    ],
  ])('%s', async (_name, content, expected) => {
    const { records } = await read('xlsx', content);
    expect(records.procedures).toMatchObject([expected]);
  });

  test.each([
    ['formula-without-value', '<c r="D2"><f>VLOOKUP(A2,B:B,1)</f></c>', '='],
    ['error-cell', '<c r="D2" t="e"><v>#N/A</v></c>', '#N/A'],
    ['error-cell', '<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
  ])('%s leaves its field alone and is named', async (defect, cell, given) => {
    const { touched, findings } = await read(
      'xlsx',
      workbook({ rows: `${row(1, header)}${row(2, birth.slice(0, 3)).replace('</row>', `${cell}</row>`)}` }),
    );
    expect(touched['1.001193']).not.toContain('fees');
    expect(findings).toContainEqual({ record: '1.001193', field: 'phi', defect, given: `cell D2: ${given}` });
  });

  test('numbers of figures: noise of their binary form goes, shares are in percent, one number is one', async () => {
    const head = ['id', 'Chỉ tiêu', 'Giá trị', 'Đơn vị tính', 'Kỳ', 'Phạm vi', 'Nguồn'];
    const figure = (line: number, value: string, unit: string): string =>
      `<row r="${line}">${textCell(`A${line}`, `f${line}`)}${textCell(`B${line}`, 'Số hộ')}${value}${textCell(`D${line}`, unit)}${textCell(`E${line}`, '2025')}${textCell(`F${line}`, 'Đà Nẵng cũ')}${textCell(`G${line}`, 'Chi cục')}</row>`;
    const { records } = await read(
      'xlsx',
      workbook({
        rows: `${row(1, head)}${figure(2, '<c r="C2"><v>0.30000000000000016</v></c>', 'điểm')}${figure(3, '<c r="C3" s="3"><v>0.0918</v></c>', '%')}${figure(4, '<c r="C4"><v>250.657</v></c>', 'nghìn con')}`,
        styles,
      }),
    );
    expect(records.facts.map(({ value, unit }) => [value, unit])).toEqual([
      [0.3, 'điểm'],
      [9.18, '%'],
      [250.657, 'nghìn con'],
    ]);
  });
});

describe('what is no table of ours is refused by name', () => {
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
  ]);
  const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
  test.each<[string, string, string | Buffer, RegExp]>([
    ['a workbook with a password', 'xlsx', encrypted, /locked with a password/],
    ['an old workbook', 'xls', ole, /old Excel workbook \(\.xls\)/],
    ['an old workbook under a new name', 'xlsx', ole, /old Excel workbook \(\.xls\)/],
    ['a web page', 'xls', '<html><table><tr><td>Mã</td></tr></table></html>', /is a web page/],
    [
      'a workbook of 2003',
      'xlsx',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
      /of 2003 in XML/,
    ],
    ['a PDF', 'csv', '%PDF-1.7', /is a PDF/],
    ['another archive', 'xlsx', zip({ 'word/document.xml': '<w/>' }), /is not an Excel workbook/],
    [
      'a workbook with declared entities',
      'xlsx',
      workbook({ rows: '<!DOCTYPE a [<!ENTITY b "c">]>' }),
      /is not an Excel workbook/,
    ],
    [
      'a workbook that ends in the middle',
      'xlsx',
      workbook({ rows: '' }).subarray(0, 300),
      /is not an Excel workbook/,
    ],
    [
      'TCVN3',
      'csv',
      Buffer.from(csv(header, birth).replace('Đăng ký', '§¨ng ký'), 'latin1'),
      /is neither UTF-8/,
    ],
    ['an empty file', 'csv', '', /holds no rows/],
  ])('%s', async (_name, ending, content, message) => {
    await expect(read(ending, content)).rejects.toThrow(message);
  });
});

test('letters that only look like ours become ours', async () => {
  const { records } = await read(
    'csv',
    csv(header, ['1.001193', 'Ðăng ký cho ngƣời Ｖｉệｔ', 'Hộ tịch', '8.000 đồng']),
  );
  expect(records.procedures[0]?.name).toBe('Đăng ký cho người Việt');
});

describe('dates', () => {
  const dated = (date: string): string => csv([...header, 'Ngày cập nhật'], [...birth, date]);
  test.each([
    ['46204', '2026-07-01'],
    ['01-07-26', '2026-07-01'],
    ['1/7/26', '2026-07-01'],
    ['1-Jul-26', '2026-07-01'],
    ['Tháng 7/2026', '2026-07'],
    ['2026/07/01', '2026-07-01'],
    ['20260701', '2026-07-01'],
    ['01/07/2026 00:00', '2026-07-01'],
  ])('%s is %s', async (given, expected) => {
    expect((await read('csv', dated(given))).records.procedures[0]?.source.asOf).toBe(expected);
  });
  test.each(['31/02/2026', '13/13/2026', 'hôm qua'])('%s is none, and its cell is named', async (given) => {
    await expect(read('csv', dated(given))).rejects.toThrow(
      `"ngày cập nhật" cell E2: "${given}" must be a year, a month or a day`,
    );
  });
});

describe('links', () => {
  const linked = (text: string): string =>
    [
      row(1, ['Mã', 'Tên', 'Lĩnh vực', 'Đường dẫn']),
      row(2, ['1.001193', 'Đăng ký khai sinh', 'Hộ tịch', text]),
    ].join('');
  const links = `<hyperlinks><hyperlink ref="B2" r:id="rId1"/><hyperlink ref="D2" r:id="rId2"/><hyperlink ref="C2" location="x"/></hyperlinks>`;
  const related = ['https://a.example/ten', 'https://b.example/trang?a=1&amp;b=2']
    .map(
      (target, i) =>
        `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`,
    )
    .join('');

  test.each([
    ['xem', 'https://b.example/trang?a=1&b=2'],
    ['https://c.example/', 'https://c.example/'],
  ])('in the column of addresses "%s" gives the address, elsewhere the text stays', async (text, url) => {
    const { records } = await read(
      'xlsx',
      workbook({ rows: linked(text), behind: links, sheetRelations: related }),
    );
    expect(records.procedures).toMatchObject([{ name: 'Đăng ký khai sinh', source: { url } }]);
  });

  test.each([
    ['HYPERLINK("https://d.example/?a=1&amp;b=2","xem")', 'https://d.example/?a=1&b=2'],
    [' hyperlink( "https://d.example/" , A1)', 'https://d.example/'],
  ])('made by the formula %s are links, too', async (formula, url) => {
    const rows = [
      row(1, ['Mã', 'Tên', 'Lĩnh vực', 'Đường dẫn']),
      `<row r="2"><c r="A2" t="inlineStr"><is><t>1.001193</t></is></c><c r="B2" t="inlineStr"><is><t>Đăng ký khai sinh</t></is></c><c r="C2" t="inlineStr"><is><t>Hộ tịch</t></is></c><c r="D2" t="str"><f>${formula}</f><v>xem</v></c></row>`,
    ].join('');
    const { records } = await read('xlsx', workbook({ rows }));
    expect(records.procedures).toMatchObject([{ name: 'Đăng ký khai sinh', source: { url } }]);
  });
});
