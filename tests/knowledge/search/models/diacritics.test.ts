import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel } from '../../../../knowledge/modelBundle';
import { readDiacriticRestorer } from '../../../../knowledge/search/models/diacritics';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marks-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(...lines: string[]): Promise<string> {
  const file = join(folder, 'diacritic-bigrams.tsv');
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

test('counts are read, of syllables and of pairs', async () => {
  const marks = readDiacriticRestorer(
    await written('^\t4', 'giấy\t4', 'giày\t5', 'tờ\t4', 'giấy tờ\t4', '^ giấy\t4'),
  );
  expect(marks.restore('giay to')).toBe('giấy tờ');
});

test.each(['giấy', 'giấy\tmany', 'a b c\t1', '\t3'])(
  'a line "%s" is named with its file and number',
  async (line) => {
    const file = await written('giấy\t4', line);
    expect(() => readDiacriticRestorer(file)).toThrow(/diacritic-bigrams\.tsv:2: expected/);
  },
);

test('what ships puts marks back on an everyday question', () => {
  expect(loadModel('diacritics').restore('sinh con roi lam giay to gi')).toBe('sinh con rồi làm giấy tờ gì');
});
