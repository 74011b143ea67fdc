import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveModelsDir } from '../../knowledge/dataDir';
import { loadModel, loadModels, modelFiles, type ModelName } from '../../knowledge/modelBundle';
import { confidenceModelFile } from '../../knowledge/search/confidenceModel';
import { formatJsonModel, ModelFileError } from '../../knowledge/search/models/modelFile';
import { logOdds } from '../../knowledge/search/models/textClassifier';
import { rankingModelFile } from '../../knowledge/search/rankingModel';
import { words } from '../../language/words';

const dir = mkdtempSync(join(tmpdir(), 'models-'));
cpSync(resolveModelsDir(), dir, { recursive: true });
afterAll(() => rmSync(dir, { recursive: true }));

/** Loads one model from a folder in which its file holds something else. */
function loadBroken(name: ModelName, content: string): () => unknown {
  writeFileSync(join(dir, modelFiles[name]), content);
  return () => loadModel(name, dir);
}

test('every model that ships fits its schema', () => {
  expect(Object.keys(loadModels()).sort()).toEqual(Object.keys(modelFiles).sort());
});

test('models are written as they are read, one weight and one tree a line', () => {
  const { ranker, confidence } = loadModels();
  const shipped = (name: ModelName): string =>
    readFileSync(join(resolveModelsDir(), modelFiles[name]), 'utf8');
  expect(formatJsonModel(rankingModelFile(ranker))).toBe(shipped('ranker'));
  expect(formatJsonModel(confidenceModelFile(confidence)).split('\n').sort()).toEqual(
    shipped('confidence').split('\n').sort(),
  );
});

test('a folder without a file names the file', () => {
  expect(() => loadModels(join(dir, 'none'))).toThrow(ModelFileError);
  expect(() => loadModels(join(dir, 'none'))).toThrow(/diacritic-bigrams\.tsv cannot be read/);
});

test.each([
  ['ranker', '{', /ranker\.json: not JSON/],
  ['ranker', '{"weights": {}, "trees": []}', /ranker\.json: weights/],
  ['confidence', '{"answer": 2}', /confidence\.json: answer/],
  ['facets', '{"fee": {"bias": "much"}}', /facets\.json: fee\.bias/],
  ['services', '{"bias": 0, "weights": {"score": 1}}', /services\.json: weights/],
  ['generalLaw', 'none\tfire\n0\t0\nword\t7:x\n', /general-law\.tsv:3: expected/],
  ['danger', 'none\tfire\n0\n', /danger\.tsv:2: expected 2 numbers/],
] as [ModelName, string, RegExp][])('a broken file is named with its place: %s', (name, content, message) => {
  const load = loadBroken(name, content);
  expect(load).toThrow(ModelFileError);
  expect(load).toThrow(message);
});

test('trees that ask for a feature that there is none of are refused', () => {
  const { weights } = loadModels().ranker;
  const trees = [['smell', 0.5, 1, 2]];
  expect(loadBroken('ranker', JSON.stringify({ weights, trees }))).toThrow(/ranker\.json: trees/);
});

test('a message may say what every JavaScript object has', () => {
  const { scope } = loadModels().confidence.words;
  const said = logOdds(scope, words('constructor toString'));
  expect(said).toBe(logOdds(scope, words('zzzz qqqq')));
});
