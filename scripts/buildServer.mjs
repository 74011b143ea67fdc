// Compiles everything that runs on Node, file by file; whether the types are right is the business of the checks.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { bundlePackages } from './bundlePackages.mjs';
import { root } from './root.mjs';
import { filesUnder, rooms, topFiles } from './state.mjs';

const notOnNode = join(root, 'channels', 'webchat', 'client');
/**
 * Behind each compiled file: what it exports, as plain values. esbuild exports getters that call getters, each time that another
 * file looks at a name; a tenth of a turn went there. Who asked in a cycle, before the file was done, keeps those.
 */
const plainExports =
  "module.exports = Object.defineProperty({ ...module.exports }, '__esModule', { value: true });";
const imported = /from '(\.{1,2}\/[^']+\.json)'/g;

/** Writes the compiled sources, and the JSON files that they import, into a folder laid out like the sources. */
export async function buildServer(folder = join(root, 'dist')) {
  const sources = [...topFiles(), ...rooms.filter((room) => room !== 'tests').flatMap(filesIn)].filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith(notOnNode),
  );
  await build({
    entryPoints: sources,
    outdir: folder,
    outbase: root,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    footer: { js: plainExports },
    logLevel: 'warning',
  });
  for (const file of new Set(sources.flatMap(importedJson))) {
    const copy = join(folder, relative(root, file));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(file, copy);
  }
  await bundlePackages(folder);
}

const filesIn = (room) => filesUnder(join(root, room));

const importedJson = (source) =>
  [...readFileSync(source, 'utf8').matchAll(imported)].map(([, path]) => join(dirname(source), path));

if (process.argv[1] && import.meta.filename === process.argv[1]) await buildServer();
