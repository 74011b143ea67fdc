import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ModelName, modelFiles } from '../../knowledge/modelBundle';
import {
  adviceOn,
  digestOfInput,
  type Manifest,
  readManifest,
  sha256,
  staleModels,
  writeManifest,
} from '../../training/manifest';

const names = Object.keys(modelFiles) as ModelName[];
const hash = (of: string): string => sha256(of);
const digest = (of: string, lines = 100) => ({ sha256: hash(of), lines });

/** Every model learned from `names.jsonl` as it was, but for what the test says. */
function manifest(inputs = digest('as it was'), accepted: Manifest['accepted'] = {}): Manifest {
  const entry = (name: ModelName) => ({
    file: modelFiles[name],
    sha256: hash(modelFiles[name]),
    seed: 1,
    hyperparameters: {},
    metrics: { right: 0.5 },
    inputs: { 'names.jsonl': inputs },
  });
  return { about: '', models: Object.fromEntries(names.map((name) => [name, entry(name)])), accepted };
}

const stale = (of: Manifest, now = digest('as it was'), hashOfModel = hash) =>
  staleModels(of, () => now, hashOfModel);

describe('a model is older than its data', () => {
  test('not while nothing has changed', () => {
    expect(stale(manifest())).toEqual([]);
    expect(adviceOn([])).toBe('');
  });

  test('when an input has changed; the advice names model, input and command', () => {
    const found = stale(manifest(), digest('with a new name'));
    expect(found.map(({ model }) => model)).toEqual(names);
    const advice = adviceOn(found.slice(0, 1));
    expect(advice).toMatch(/diacritics is older than names\.jsonl/);
    expect(advice).toMatch(/npm run train -- --only diacritics/);
  });

  test('not when the change was accepted, but again after the next one', () => {
    const accepting = manifest(undefined, { 'names.jsonl': digest('with a new name') });
    expect(stale(accepting, digest('with a new name'))).toEqual([]);
    expect(stale(accepting, digest('with another'))).toHaveLength(names.length);
  });

  test('when its file is not the one that was learned', () => {
    const [first] = stale(manifest(), undefined, (file) => hash(`${file} edited`));
    expect(first?.changed).toEqual(['(the model itself)']);
  });

  test('and must not be shipped so when much has changed', () => {
    const isOutdated = (lines: number) => stale(manifest(), digest('other', lines))[0]?.isOutdated;
    expect([94, 95, 105, 106].map(isOutdated)).toEqual([true, false, false, true]);
  });

  test('when nothing is known of it', () => {
    const { diacritics: _, ...models } = manifest().models;
    expect(stale({ ...manifest(), models }).map(({ model }) => model)).toEqual(['diacritics']);
  });
});

describe('in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the manifest comes back as it was written, without what is no longer accepted', () => {
    const accepted = { 'names.jsonl': digest('newer'), 'gone.jsonl': digest('gone') };
    writeManifest(folder, manifest(undefined, accepted));
    const read = readManifest(folder);
    expect(read.models).toEqual(manifest().models);
    expect(read.accepted).toEqual({ 'names.jsonl': digest('newer') });
  });

  test('the hash of a folder changes with every name and every byte in it', () => {
    mkdirSync(join(folder, 'data', 'inner'), { recursive: true });
    const hashes = new Set<string>();
    const write = (name: string, content: string): void => {
      writeFileSync(join(folder, 'data', name), content);
      hashes.add(digestOfInput(folder, 'data').sha256);
    };
    write('a.jsonl', 'a');
    write('a.jsonl', 'b');
    write('b.jsonl', 'b');
    write('inner/c.jsonl', 'c');
    expect(hashes.size).toBe(4);
  });

  test('a pattern leaves out other files and folders inside', () => {
    const before = digestOfInput(folder, 'data/*.jsonl');
    writeFileSync(join(folder, 'data', 'note.txt'), 'x');
    writeFileSync(join(folder, 'data', 'inner', 'd.jsonl'), 'd');
    expect(digestOfInput(folder, 'data/*.jsonl')).toEqual(before);
    writeFileSync(join(folder, 'data', 'e.jsonl'), 'e\n');
    const after = digestOfInput(folder, 'data/*.jsonl');
    expect(after.sha256).not.toBe(before.sha256);
    expect(after.lines).toBe(before.lines + 1);
  });
});
