import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noCityWords, readCityWords } from '../../knowledge/cityWords';
import { KnowledgeProvider } from '../../knowledge/provider';
import { noRecords } from '../../knowledge/schema/records';
import { procedure } from './import/procedures';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'words-'));
  const lines = [
    '{"procedure":"9.000001","names":["xin giấy nuôi cá vàng"]}',
    '{"say":"gncv","means":"nuôi cá cảnh"}',
    '',
    '{"say":"cá vàng","means":""}',
    'cá;vàng',
    '{"procedure":"x","names":["y y"]}',
    '[1]',
    'null',
  ];
  await writeFile(join(folder, 'own.jsonl'), `\uFEFF${lines.join('\r\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('each line is checked by itself: what fits counts, what does not is named', async () => {
  const { phrases, words, problems } = await readCityWords(folder);
  expect([...phrases]).toEqual([['9.000001', ['xin giấy nuôi cá vàng']]]);
  expect(words).toEqual([{ say: 'gncv', means: 'nuôi cá cảnh' }]);
  expect(problems.map((problem) => problem.split(': ')[0])).toEqual(
    [4, 5, 6, 7, 8].map((line) => `own.jsonl:${line}`),
  );
});

test('a folder that is not there holds nothing', async () => {
  expect(await readCityWords(join(folder, 'none'))).toEqual(noCityWords);
});

test('the city’s phrases and words lead to its own procedures', async () => {
  const fish = procedure({ code: '9.000001', name: 'Cấp giấy phép nuôi cá cảnh' });
  const other = procedure({ code: '9.000002', name: 'Cấp giấy phép treo biển quảng cáo' });
  const problems: string[] = [];
  const keeper = await KnowledgeProvider.open(
    { release: 'a', ...noRecords(), procedures: [fish, other] },
    { wordsDir: folder, onProblem: (problem) => problems.push(problem) },
  );
  const first = (text: string) => keeper.current().finder.find(text).candidates[0]?.family.id;
  expect(first('xin giấy nuôi cá vàng')).toBe('9.000001');
  expect(first('gncv')).toBe('9.000001');
  expect(problems).toHaveLength(5);
});
