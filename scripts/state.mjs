// What is there: the packages that npm noted as installed, and what the sources look like.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

export const rooms = Object.keys(JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8')));

/** The TypeScript files beside the rooms. */
export const topFiles = () =>
  readdirSync(root)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, name));

/**
 * Whether npm has finished installing what the lock file asks for; it notes that in a lock file of its own.
 * @param {{ dev?: boolean }} options `dev: true`: with what only development and tests need
 */
export function isInstalled({ dev = false } = {}) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const there = packagesIn(noted);
  const wanted = Object.entries(packagesIn(join(root, 'package-lock.json')));
  return wanted.every(
    ([path, { version, optional, devOptional, dev: onlyDev }]) =>
      path === '' || optional || devOptional || (onlyDev && !dev) || there[path]?.version === version,
  );
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** What else decides what is compiled: how, and of the packages those that are bundled. */
const compiling = [
  'package-lock.json',
  ...['buildServer', 'buildWebchat', 'bundlePackages'].map((name) => `scripts/${name}.mjs`),
];

/** Changes when a source file is added, changed or removed. */
export function signatureOfSources() {
  const hash = createHash('sha256');
  const folders = rooms.map((room) => join(root, room));
  const others = compiling.map((file) => join(root, file));
  for (const file of [...others, ...topFiles(), ...folders.flatMap(filesUnder)])
    if (/\.(tsx?|json|css|mjs)$/.test(file)) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\t${size}\t${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

/** All files of a folder and of those in it, in order; none where there is no such folder. */
export function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}
