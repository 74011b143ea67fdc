import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelFiles } from '../../knowledge/modelBundle';
import { digestOfInput, readManifest } from '../../training/manifest';
import { seededRandom } from '../../training/seededRandom';
import { trainAll, trainers } from '../../training/trainAll';
import { SEED, type Trainer } from '../../training/trainer';

const folder = mkdtempSync(join(tmpdir(), 'training-'));
const questions = join(folder, 'questions.jsonl');
writeFileSync(questions, '{"id":"1","q":"khai sinh","expect":"answer","codes":["1.001193"]}\n');
afterAll(() => rmSync(folder, { recursive: true }));

/** Learns how long the questions are, with a little noise. */
const lengthTrainer: Trainer = {
  makes: ['facets'],
  needs: [],
  inputs: ['training/data/*.jsonl', 'language/text.ts'],
  hyperparameters: { noise: 0.1 },
  train({ questions: asked }) {
    const random = seededRandom(SEED);
    const lengths = asked.map(({ q }) => q.length + random());
    return Promise.resolve([{ model: 'facets', content: `${lengths.join()}\n`, metrics: { longest: 9 } }]);
  },
};

test('every model has one trainer, after those that it looks through', () => {
  const made = trainers.flatMap(({ makes }) => makes);
  expect([...made].sort()).toEqual(Object.keys(modelFiles).sort());
  trainers.forEach(({ needs }, i) => {
    const before = trainers.slice(0, i).flatMap(({ makes }) => makes);
    expect(before).toEqual(expect.arrayContaining([...needs]));
  });
});

test('the same data makes the same bytes, and the manifest tells what they were', async () => {
  const dirs = ['one', 'other'].map((name) => join(folder, name));
  for (const modelsDir of dirs)
    await trainAll({ modelsDir, questionFiles: [questions], trainers: [lengthTrainer] });
  for (const file of [modelFiles.facets, 'manifest.json']) {
    const [one, other] = dirs.map((dir) => readFileSync(join(dir, file), 'utf8'));
    expect(one).toBe(other);
  }
  const { models } = readManifest(dirs[0] as string);
  expect(models.facets).toMatchObject({
    seed: SEED,
    hyperparameters: { noise: 0.1 },
    metrics: { longest: 9 },
  });
  const inputs = Object.entries(models.facets?.inputs ?? {});
  expect(inputs.map(([name]) => name.replace(/^.*\//, '')).sort()).toEqual(['questions.jsonl', 'text.ts']);
  for (const [input, digest] of inputs) expect(digestOfInput(process.cwd(), input)).toEqual(digest);
});

test('only what is asked for is learned', async () => {
  const modelsDir = join(folder, 'none');
  await trainAll({ modelsDir, questionFiles: [questions], trainers: [lengthTrainer], only: ['danger'] });
  expect(readManifest(modelsDir).models).toEqual({});
});

describe('seeded random numbers', () => {
  const sequence = (seed: number): number[] => Array.from({ length: 5_000 }, seededRandom(seed));

  test('are the same for the same seed, and others for another', () => {
    expect(sequence(7)).toEqual(sequence(7));
    expect(sequence(7)).not.toEqual(sequence(8));
  });

  test.each([1, 1022, 2 ** 31 - 1, 2 ** 32 + 5])('lie evenly between 0 and 1, from seed %d', (seed) => {
    const numbers = sequence(seed);
    const tenths = new Array<number>(10).fill(0);
    for (const number of numbers) tenths[Math.floor(number * 10)]! += 1;
    expect(Math.min(...tenths)).toBeGreaterThan(400);
    expect(Math.max(...tenths)).toBeLessThan(600);
    expect(new Set(numbers).size).toBeGreaterThan(4_990);
  });

  test('neighbours do not follow each other', () => {
    const numbers = sequence(1022);
    const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    const products = numbers.slice(1).map((one, i) => (one - mean) * ((numbers[i] as number) - mean));
    expect(Math.abs(products.reduce((sum, one) => sum + one, 0) / products.length)).toBeLessThan(0.005);
  });
});
