import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, textOf } from './root';

/** How a test asks for a MongoDB server: by the variable, or by a helper that reads it. */
const asksForServer = /process\.env\['MONGODB_URI'\]|\btemporaryDatabase\b|\bserverGiven\b|\beach\(engines\)/;

const withServer = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .map((name) => join('tests', name))
  .filter((path) => path.endsWith('.test.ts') && !path.includes('project'))
  .filter((path) => asksForServer.test(textOf(path)));

test('some tests run on a MongoDB server where there is one', () => {
  expect(withServer.length).toBeGreaterThan(3);
});

test.each(['.ci/run', '.github/workflows/test.yml'])('%s runs all of them on one', (file) => {
  const [, words = ''] = /(?:run \d+|npm test --) (tests\/storage.*)$/m.exec(textOf(file)) ?? [];
  const patterns = words.split(' ').filter(Boolean);
  expect(patterns).not.toEqual([]);
  expect(withServer.filter((path) => !patterns.some((pattern) => path.includes(pattern)))).toEqual([]);
});

test('runs are added up into one closing line', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'totals-')), 'runs');
  writeFileSync(file, '{"passed":5,"failed":0,"skipped":2}\n{"failed":1}\n{"passed":7,"failed":0}\n');
  const script = join(root, 'scripts', 'totals.mjs');
  const { stdout } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  rmSync(dirname(file), { recursive: true });
  expect(stdout).toBe('12 passed, 1 failed, 2 skipped\n');
});
