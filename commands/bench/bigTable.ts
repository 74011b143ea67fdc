import ExcelJS from 'exceljs';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const HEADER = [
  'Mã thủ tục',
  'Tên thủ tục',
  'Lĩnh vực',
  'Cấp thực hiện',
  'Cơ quan thực hiện',
  'Hình thức nộp',
  'Thời hạn giải quyết',
  'Phí, lệ phí',
  'Thành phần hồ sơ',
];
/** Words that names and papers are put together from: no text is said twice, as little as in a real list. */
const WORDS =
  'giấy phép lao động khai sinh nghề nghiệp trường biển thay đổi thủy sản cấp giáo dục du lịch hành chính doanh nghiệp y tế'.split(
    ' ',
  );
const [WORDS_OF_A_NAME, PAPERS, WORDS_OF_A_PAPER] = [9, 4, 12];
/** So many rows are written before what waits gets its turn. */
const PORTION = 1_000;

/** Rows of procedures that no city has, the same ones in every run. */
export function* bigTable(rows: number): Generator<string[]> {
  let seed = 7;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  const phrase = (words: number): string =>
    Array.from({ length: words }, () => WORDS[next(WORDS.length)]).join(' ');
  for (let i = 0; i < rows; i++)
    yield [
      `${1 + (i % 3)}.${String(300_000 + Math.floor(i / 3)).padStart(6, '0')}`,
      `${phrase(WORDS_OF_A_NAME)} số ${i}`,
      `Lĩnh vực ${i % 90}`,
      'Cấp xã',
      'Ủy ban nhân dân cấp xã',
      'Trực tiếp',
      `${1 + (i % 30)} ngày làm việc`,
      `${1 + (i % 60)}0.000 đồng`,
      Array.from({ length: PAPERS }, () => `- ${phrase(WORDS_OF_A_PAPER)}`).join('\n'),
    ];
}

/** Writes such a table as CSV, or as what the name ends with: a workbook (.xlsx), rows of the portal in one array (.json). */
export async function writeBigTable(path: string, rows: number): Promise<void> {
  if (!path.endsWith('.xlsx')) {
    const text = path.endsWith('.json') ? arrayOf(rows) : csvOf(rows);
    await pipeline(Readable.from(text), createWriteStream(path));
    return;
  }
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Thủ tục');
  sheet.addRow(HEADER).commit();
  let count = 0;
  for (const cells of bigTable(rows)) {
    sheet.addRow(cells).commit();
    if (++count % PORTION === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await workbook.commit();
}

function* csvOf(rows: number): Generator<string> {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => (cell.includes('\n') ? `"${cell}"` : cell)).join(';')}\r\n`;
  yield `\uFEFF${line(HEADER)}`;
  for (const cells of bigTable(rows)) yield line(cells);
}

function* arrayOf(rows: number): Generator<string> {
  let before = '[';
  for (const [ma, ten, linh_vuc, cap, co_quan_thuc_hien, hinh_thuc, thoi_han, phi, papers = ''] of bigTable(
    rows,
  )) {
    const thanh_phan = papers.split('\n').map((giay_to) => ({ giay_to: giay_to.slice(2) }));
    const cach_thuc = [{ hinh_thuc, thoi_han, phi }];
    const row = {
      ma,
      ten,
      linh_vuc,
      cap: [cap],
      co_quan_thuc_hien,
      cach_thuc,
      thanh_phan,
      ngay: '2026-11-01',
    };
    yield `${before}${JSON.stringify(row)}`;
    before = ',\n';
  }
  yield ']';
}
