import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameQuestions } from '../../../training/ranking/examples';
import { readQuestions } from '../../../training/questions';
import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';

const folder = mkdtempSync(join(tmpdir(), 'questions-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, ...lines: string[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

test('questions are read from several files; dialogues, figures and empty lines are left out', () => {
  const first = written(
    'first.jsonl',
    '{"id":"1","q":"khai sinh","expect":"answer","codes":["1.001193"]}',
    '',
    '{"id":"2","turns":[{"user":"chào","expect":"none","codes":[]}]}',
    '{"id":"3","q":"dân số","must_contain_any":["3,07"]}',
  );
  const second = written('second.jsonl', '{"id":"4","q":"giá vàng","expect":"none","codes":[]}');
  expect(readQuestions([first, second]).map(({ id }) => id)).toEqual(['1', '4']);
});

test('a line that is none is an error that names file and line', () => {
  const file = written('broken.jsonl', '{"id":"1","q":"x","expect":"none","codes":[]}', 'not JSON');
  expect(() => readQuestions([file])).toThrow(`${file}:2: `);
});

describe('official names as questions', () => {
  const family = (code: string, name: string, ...others: string[]) =>
    ({ id: code, main: { code, name }, members: [code, ...others].map((one) => ({ code: one })) }) as Family;
  const families = [
    family('1.000001', 'Đăng ký khai sinh', '1.000002'),
    family('1.000003', 'Cấp lại'),
    family('1.000004', 'Cấp lại'),
    family('1.000005', 'Đăng ký kết hôn'),
  ];
  const knowledge = { families } as Knowledge;

  test('are those that no other family has, right with any code of the family', () => {
    expect(nameQuestions(knowledge, 1).map(({ id, codes }) => [id, codes])).toEqual([
      ['1.000001', ['1.000001', '1.000002']],
      ['1.000005', ['1.000005']],
    ]);
  });

  test('are every so-manieth', () => {
    expect(nameQuestions(knowledge, 3).map(({ id }) => id)).toEqual(['1.000001', '1.000005']);
  });

  test('start with the name', () => {
    for (const { q, id } of nameQuestions(knowledge, 1)) {
      const name = families.find((one) => one.id === id)?.main.name ?? 'none';
      expect(q.startsWith(name)).toBe(true);
    }
  });
});
