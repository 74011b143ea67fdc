import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEverydayNames } from '../../knowledge/everyday';
import { readShippedProcedures } from '../../knowledge/shipped';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'everyday-'));
});
afterEach(() => rm(folder, { recursive: true }));

const line = (own: object = {}): string =>
  JSON.stringify({ procedure: '1.000001', names: ['làm khai sinh'], situations: ['mới sinh con'], ...own });
const put = (file: string, ...lines: string[]): Promise<void> =>
  writeFile(join(folder, file), `${lines.join('\n')}\n`);

test('names and situations of all files come together by procedure', async () => {
  await put('b.jsonl', line({ names: ['khai sinh trễ'], situations: [] }));
  await put('a.jsonl', line(), '', line({ procedure: '1.000002', names: ['báo tử'], situations: [] }));
  await put('notes.txt', 'not read');
  expect(Object.fromEntries(await readEverydayNames(folder))).toEqual({
    '1.000001': ['làm khai sinh', 'mới sinh con', 'khai sinh trễ'],
    '1.000002': ['báo tử'],
  });
});

test.each([
  ['no JSON', '{"procedure":'],
  ['no procedure', line({ procedure: undefined })],
  ['another form of code', line({ procedure: '1.0001' })],
  ['names that are no list', line({ names: 'làm khai sinh' })],
  ['a name of one letter', line({ names: ['x'] })],
  ['a key nobody knows', line({ nickname: 'x' })],
])('a line with %s is named with its file and number', async (_, bad) => {
  await put('a.jsonl', line(), '', bad);
  await expect(readEverydayNames(folder)).rejects.toThrow(/^a\.jsonl:3: not an everyday-names line/);
});

test('those that ship speak of procedures that ship', async () => {
  const codes = new Set((await readShippedProcedures()).map(({ code }) => code));
  const strangers = [...(await readEverydayNames()).keys()].filter((code) => !codes.has(code));
  expect(strangers).toEqual([]);
});
