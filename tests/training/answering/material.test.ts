import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rarityIn, readLabelled, sheetFor } from '../../../training/answering/material';
import { knowledge } from './knowing';

const folder = mkdtempSync(join(tmpdir(), 'answering-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [lost, held] = [
  { code: '9.000001', q: 'mất sách có đền không', answers: ['Có, mất thì đền.'] },
  { code: '9.000002', q: 'đọc ở đâu', answers: [] },
];
const write = (name: string, ...lines: unknown[]): void =>
  writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n\n'));

describe('labelled questions', () => {
  test('are read in the order of their authors, whose names are those of their files', () => {
    write('river.jsonl', held);
    write('bridge.jsonl', lost, held);
    writeFileSync(join(folder, 'notes.md'), 'none');
    expect(readLabelled(folder)).toEqual([
      { ...lost, author: 'bridge.jsonl' },
      { ...held, author: 'bridge.jsonl' },
      { ...held, author: 'river.jsonl' },
    ]);
  });

  test.each<[string, object]>([
    ['without answers', { code: '9.000001', q: 'đọc ở đâu' }],
    ['without words', { code: '9.000001', q: '', answers: [] }],
    ['with an empty answer', { ...lost, answers: [''] }],
    ['with something else', { ...lost, note: 'why' }],
  ])('%s are refused', (_, line) => {
    const own = mkdtempSync(join(folder, 'one-'));
    writeFileSync(join(own, 'bridge.jsonl'), JSON.stringify(line));
    expect(() => readLabelled(own)).toThrow();
  });

  test('that ship are of two authors at least, each of whom asks a thing of a procedure once', () => {
    const all = readLabelled();
    expect(new Set(all.map(({ author }) => author)).size).toBeGreaterThan(1);
    const keys = all.map(({ author, code, q }) => `${author} ${code} ${q}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(all.some(({ answers }) => answers.length === 0)).toBe(true);
  });
});

describe('the sheet that a question is held against', () => {
  test('has its own questions written out', () =>
    expect(sheetFor('9.000001', knowledge)?.asked).toEqual([
      { q: ['có cần đền không'], answer: 'yes', a: 'Có, mất thì đền.' },
    ]));

  test('is none where nothing is held', () => expect(sheetFor('9.000009', knowledge)).toBeNull());
});

test('words are the rarer the fewer sentences of full cards have them', () => {
  const { rarity, unseen } = rarityIn(knowledge);
  // Of nine sentences; what stands in one alone is as rare as what stands in none.
  expect([...rarity]).toEqual([
    ['den', 1.2],
    ['mat', 1.2],
    ['muon', 1.2],
    ['sach', 0.92],
    ['the', 1.2],
  ]);
  expect(unseen).toBe(2.3);
});
