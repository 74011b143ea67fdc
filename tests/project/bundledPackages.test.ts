import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, textOf } from './root';

const ofBundles = /^import (?!type )([^;]*?) from '((?:zod|botbuilder)[^']*)';/gm;
const folder = mkdtempSync(join(tmpdir(), 'bundled-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** By module: the names of values that compiled sources take from it. */
function taken(): Map<string, Set<string>> {
  const rooms = Object.keys(JSON.parse(textOf('rooms.json')) as object).filter((room) => room !== 'tests');
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  );
  const found = new Map<string, Set<string>>();
  for (const file of ['settings.ts', ...files.filter((one) => one.endsWith('.ts'))])
    for (const [, names = '', module = ''] of textOf(file).matchAll(ofBundles)) {
      const own = found.get(module) ?? new Set();
      for (const name of names.match(/(?<!type )\b\w+(?=\s*[,}])/g) ?? []) own.add(name);
      if (own.size > 0) found.set(module, own);
    }
  return found;
}

/** What the program finds beside what is compiled; a module that is not there would come with a Bot Framework of its own. */
function given(modules: Iterable<string>): Record<string, string[]> {
  const script = `
    import { createRequire } from 'node:module';
    const { bundlePackages } = await import(${JSON.stringify(pathToFileURL(join(root, 'scripts', 'bundlePackages.mjs')).href)});
    await bundlePackages(${JSON.stringify(folder)});
    const require = createRequire(${JSON.stringify(join(folder, 'index.js'))});
    console.log(JSON.stringify(Object.fromEntries(${JSON.stringify([...modules])}.map((name) => [name, Object.keys(require(name))]))));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, string[]>;
}

test('everything that sources take from a bundled package is in its bundle', () => {
  const names = taken();
  expect([...names.keys()].sort()).toEqual([
    'botbuilder',
    'botbuilder-dialogs/lib/componentDialog',
    'botbuilder-dialogs/lib/dialog',
    'botbuilder-dialogs/lib/dialogSet',
    'zod',
  ]);
  const bundles = given(names.keys());
  for (const [module, own] of names) expect(bundles[module]).toEqual(expect.arrayContaining([...own]));
});
