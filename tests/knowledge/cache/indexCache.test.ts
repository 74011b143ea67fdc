import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { IndexCache } from '../../../knowledge/cache/indexCache';
import { packFile } from '../../../knowledge/cache/packedFile';

let folder: string;
let problems: string[];
let made: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatbot-1022-index-'));
  problems = [];
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cacheOf = (basis = 'code', at = folder): IndexCache =>
  new IndexCache({ folder: at, basis, onProblem: (problem) => problems.push(problem) });
const index = (number: number) => ({ numbers: Int32Array.from([number, 2, 3]), size: 3 });
const get = (number: number, cache = cacheOf()): object =>
  cache.get(['inputs', number], () => {
    made += 1;
    return index(number);
  });
const fileOf = (): string => join(folder, readdirSync(folder)[0] ?? '');

test('an index is made once, and then taken as it was kept', () => {
  for (let i = 0; i < 3; i++) expect(get(1)).toEqual(index(1));
  expect([made, problems]).toEqual([1, []]);
});

test('of other inputs, or with other code or models, another one is made', () => {
  get(1);
  get(2);
  get(1, cacheOf('other code'));
  expect([made, readdirSync(folder).length]).toEqual([3, 3]);
});

test('what another cache keeps in the folder is left alone', () => {
  const models = new IndexCache({ folder, basis: 'code', ending: '.models' });
  get(1, models);
  for (let i = 0; i < 6; i++) get(i);
  get(1, models);
  expect(made).toBe(7);
});

test('with any byte changed, or cut anywhere, it is made again, kept again and told', () => {
  get(1);
  const whole = readFileSync(fileOf());
  const damage = fc.oneof(
    fc
      .tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }))
      .map(([at, change]) => Buffer.from(whole.map((byte, i) => (i === at ? byte ^ change : byte)))),
    fc.nat({ max: whole.length - 1 }).map((end) => whole.subarray(0, end)),
  );
  fc.assert(
    fc.property(damage, (bytes) => {
      writeFileSync(fileOf(), bytes);
      [made, problems] = [0, []];
      expect(get(1)).toEqual(index(1));
      expect([made, problems.length]).toEqual([1, 1]);
      expect(problems[0]).toContain(fileOf());
      expect(readFileSync(fileOf()).equals(whole)).toBe(true);
    }),
  );
});

test('the file of another index under its name is no index of it', () => {
  get(1);
  writeFileSync(fileOf(), packFile('of something else', index(2)));
  expect(get(1)).toEqual(index(1));
  expect(problems).toEqual([expect.stringContaining('something else')]);
});

test('where nothing can be kept, the index is made each time and that is told', () => {
  const file = join(folder, 'a file');
  writeFileSync(file, '');
  for (let i = 0; i < 2; i++) expect(get(1, cacheOf('code', join(file, 'below')))).toEqual(index(1));
  expect(made).toBe(2);
  expect(problems.every((problem) => problem.includes('cannot be'))).toBe(true);
  expect(problems).not.toEqual([]);
});

test('the newest four are kept, and what was left half written long ago goes', () => {
  const hour = 3_600;
  writeFileSync(join(folder, 'left.index.9-0.part'), '');
  utimesSync(join(folder, 'left.index.9-0.part'), hour, hour);
  for (let i = 0; i < 7; i++) {
    get(i);
    for (const name of readdirSync(folder))
      if (name.endsWith('.index') && i === 0) utimesSync(join(folder, name), 2 * hour, 2 * hour);
  }
  writeFileSync(join(folder, 'now.index.9-0.part'), '');
  get(7);
  const names = readdirSync(folder);
  expect(names.filter((name) => name.endsWith('.index'))).toHaveLength(4);
  expect(names.filter((name) => name.endsWith('.part'))).toEqual(['now.index.9-0.part']);
  get(0);
  expect(made).toBe(9);
});
