import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKnownNames } from '../../../knowledge/names/readKnownNames';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatbot-1022-names-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** One file of a folder, a line each. */
function write(path: string, ...lines: object[]): void {
  const [inside = '', file = ''] = path.split('/');
  mkdirSync(join(folder, inside), { recursive: true });
  writeFileSync(join(folder, inside, file), lines.map((line) => JSON.stringify(line)).join('\n') + '\n');
}

const expunging = {
  id: 'xoa-an-tich',
  name: 'Xóa án tích',
  names: ['xóa án'],
  field: 'Tòa án',
  levels: ['other'],
  agency: 'Tòa án đã xét xử sơ thẩm',
  source: { publisher: 'Danh mục thủ tục', asOf: '2026-11' },
};

test('what authors have heard a name called goes along with it', async () => {
  write('names/court.jsonl', expunging, { ...expunging, id: 'ly-hon', name: 'Ly hôn' });
  write('called/a.jsonl', { id: 'xoa-an-tich', names: ['làm lại lý lịch cho sạch'] });
  write('called/b.jsonl', { id: 'xoa-an-tich', names: ['bỏ tiền án'] }, { id: 'nobody', names: ['ai đó'] });
  const names = await readKnownNames(folder);
  expect(names.map(({ id, names: own, called }) => ({ id, own, called }))).toEqual([
    { id: 'xoa-an-tich', own: ['xóa án'], called: ['làm lại lý lịch cho sạch', 'bỏ tiền án'] },
    { id: 'ly-hon', own: ['xóa án'], called: [] },
  ]);
});

test('where nothing is known by name, nothing is read', async () =>
  expect(await readKnownNames(folder)).toEqual([]));

test.each([
  ['names/court.jsonl', { ...expunging, agency: '' }, /^court\.jsonl:1: no known name: agency: /],
  ['called/a.jsonl', { id: 'x', names: [] }, /^a\.jsonl:1: nothing that a known name is called: names: /],
])('a line of %s that is none is refused with its place', async (path, line, refused) => {
  write(path, line);
  await expect(readKnownNames(folder)).rejects.toThrow(refused);
});
