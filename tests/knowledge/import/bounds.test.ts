import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '../../../knowledge/import/badFile';
import { readKnowledgeFile } from '../../../knowledge/import/readFile';
import { row, workbook } from '../../helpers/workbook';

const MIB = 1024 * 1024;
const header = ['Mã TTHC', 'Tên thủ tục', 'Lĩnh vực'];
const rowsOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) => [`1.${String(500_000 + i)}`, `Thủ tục số ${i}`, 'Hộ tịch']);
const inLines = (rows: readonly string[][]): string => rows.map((cells) => cells.join(';')).join('\n');
const inSheet = (rows: readonly string[][]): string => rows.map((cells, i) => row(i + 1, cells)).join('');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bounds-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Bounds that a test can reach. */
const bounded = (changed: Partial<Record<keyof typeof limits, number>>): void => {
  for (const [name, value] of Object.entries(changed))
    jest.replaceProperty(limits, name as keyof typeof limits, value);
};
async function reading(name: string, content: string | Buffer): Promise<unknown> {
  const path = join(folder, name);
  await writeFile(path, content);
  return readKnowledgeFile(path, '2026-11-28');
}

test('a small workbook that unpacks to more than may be is refused for what it unpacks to', async () => {
  bounded({ fileBytes: MIB });
  const content = workbook({ rows: inSheet([header, ['1.500000', 'x'.repeat(2 * MIB), 'Hộ tịch']]) });
  expect(content.length).toBeLessThan(MIB / 10);
  await expect(reading('bomb.xlsx', content)).rejects.toThrow('bomb.xlsx: is larger than 1 MiB unpacked');
  expect((await stat(join(folder, 'bomb.xlsx'))).size).toBe(content.length);
});

test('what all files in it unpack to counts together', async () => {
  bounded({ fileBytes: MIB });
  const half = 'x'.repeat(0.6 * MIB);
  const content = workbook({ rows: inSheet([header, ['1.500000', half, 'Hộ tịch']]), strings: [half] });
  await expect(reading('two.xlsx', content)).rejects.toThrow('is larger than 1 MiB unpacked');
});

test.each<[string, (rows: string[][]) => string | Buffer]>([
  ['rows.csv', (rows) => inLines([header, ...rows])],
  ['rows.xlsx', (rows) => workbook({ rows: inSheet([header, ...rows]) })],
])('%s with more rows than may be is refused for that', async (name, content) => {
  bounded({ rows: 30 });
  await expect(reading(name, content(rowsOf(20)))).resolves.toMatchObject({ read: 20 });
  await expect(reading(name, content(rowsOf(40)))).rejects.toThrow(`${name}: more than 30 rows`);
});

test('more records than may be are refused for that', async () => {
  bounded({ records: 30 });
  const table = inLines([header, ...rowsOf(31)]);
  await expect(reading('records.csv', table)).rejects.toThrow('records.csv: more than 30 records');
});
