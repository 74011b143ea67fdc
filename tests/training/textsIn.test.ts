import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textsIn } from '../../training/textsIn';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('sentences of all members and folders, in the order of the names; neither codes nor addresses', () => {
  mkdirSync(join(folder, 'a'));
  writeFileSync(
    join(folder, 'b.jsonl'),
    `${JSON.stringify({ code: '1.001', title: 'Khai sinh cho con', url: 'https://x y' })}\n\n`,
  );
  writeFileSync(
    join(folder, 'a', 'c.jsonl'),
    JSON.stringify({ steps: ['Nộp hồ sơ. Chờ kết quả; nhận giấy.', { note: 'miễn phí' }], pages: 3 }),
  );
  writeFileSync(join(folder, 'about.md'), 'no data here');
  expect(textsIn(folder)).toEqual([
    'Nộp hồ sơ.',
    'Chờ kết quả;',
    'nhận giấy.',
    'miễn phí',
    'Khai sinh cho con',
  ]);
});

test('one file', () => {
  writeFileSync(join(folder, 'one.jsonl'), '{"q":"ai được mua"}\n{"q":"mua"}');
  expect(textsIn(join(folder, 'one.jsonl'))).toEqual(['ai được mua']);
});
