import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  featuresOfFamily,
  featuresOfPhrase,
  featuresOfQuery,
  type Embedding,
  type EmbeddingModel,
  dot,
  readEmbeddingModel,
} from '../../../../knowledge/search/models/embeddings';
import { loadModel } from '../../../../knowledge/modelBundle';
import { queryOf } from '../query';
import { words } from '../../../../language/words';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meaning-'));
});
afterAll(() => rm(folder, { recursive: true }));

const base64 = (...steps: number[]): string => Buffer.from(Int8Array.from(steps)).toString('base64');

async function read(...lines: string[]): Promise<EmbeddingModel> {
  const file = join(folder, 'space.tsv');
  await writeFile(file, `${lines.join('\n')}\n`);
  return readEmbeddingModel(file);
}

const land = ['đất', 0.5, base64(100, 0)].join('\t');
const garden = ['vườn', 0.25, base64(80, 60)].join('\t');
const marriage = ['hôn', 0.1, base64(0, -127)].join('\t');

test('features point where the file says, at length one', async () => {
  const space = await read(land, garden, marriage);
  const of = (...features: string[]): Embedding => space.of(new Map(features.map((one) => [one, 1])));
  expect([...of('đất')]).toEqual([1, 0]);
  expect(dot(of('đất'), of('vườn'))).toBeCloseTo(0.8);
  expect(dot(of('đất'), of('hôn'))).toBeCloseTo(0);
  expect(dot(of('đất', 'vườn'), of('đất', 'vườn'))).toBeCloseTo(1);
});

test('the scale of a feature is its say in a sum', async () => {
  const space = await read(['a', 1, base64(1, 0)].join('\t'), ['b', 3, base64(0, 1)].join('\t'));
  const [a, b] = space.of(
    new Map([
      ['a', 1],
      ['b', 1],
    ]),
  );
  expect((b as number) / (a as number)).toBeCloseTo(3);
});

test('what was never heard means nothing', async () => {
  const space = await read(land);
  expect([...space.of(new Map([['trụ', 1]]))]).toEqual([0, 0]);
  expect([...space.of(new Map())]).toEqual([0, 0]);
});

test.each([
  ['no bytes', 'vườn\t0.5'],
  ['a scale that is no number', `vườn\tmuch\t${base64(1, 2)}`],
  ['another number of bytes', `vườn\t0.5\t${base64(1, 2, 3)}`],
  ['no feature', `\t0.5\t${base64(1, 2)}`],
])('a line with %s is named with its file and number', async (_, line) => {
  await expect(read(land, line)).rejects.toThrow(/space\.tsv:2: expected/);
});

test('a phrase counts by its words and neighbouring pairs', () => {
  const features = featuresOfPhrase(words('khai thuế khai thuế'));
  expect(Object.fromEntries(features)).toEqual({ khai: 2, thue: 2, 'khai thue': 2, 'thue khai': 1 });
});

describe('a question', () => {
  const asked = queryOf(words('cho hỏi khai thuế'));

  test('counts by its words and neighbouring pairs, each as much as it speaks of the subject', () => {
    const query = asked.map((slot, i) => ({ ...slot, weight: i < 2 ? 0 : 1 }));
    expect(Object.fromEntries(featuresOfQuery(query))).toEqual({ khai: 1, thue: 1, 'khai thue': 1 });
  });

  test('forms no pair where words were taken out', () => {
    const query = asked.map((slot, i) => ({ ...slot, joined: i !== 3 }));
    expect([...featuresOfQuery(query).keys()]).not.toContain('khai thue');
  });
});

test('words that a family says often count more, but ever less so', () => {
  const count = (times: number): number =>
    featuresOfFamily({ names: [], everyday: Array.from({ length: times }, () => words('khai')) }).get(
      'khai',
    ) as number;
  expect(count(2)).toBeGreaterThan(count(1));
  expect(count(3) - count(2)).toBeLessThan(count(2) - count(1));
});

test('in the space that ships, garden land lies nearer to land than to marriage', () => {
  const space = loadModel('embeddings');
  const of = (text: string): Embedding => space.of(featuresOfPhrase(words(text)));
  expect(dot(of('mảnh vườn'), of('thửa đất'))).toBeGreaterThan(dot(of('mảnh vườn'), of('kết hôn')));
});
