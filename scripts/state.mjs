// What is there: the packages that npm noted as installed, and what the sources look like.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const rooms = Object.keys(JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8')));
const sources = [...rooms, 'tsconfig.json', 'tsconfig.build.json'];

/** Whether npm has finished installing what the lock file asks for; it notes that in a lock file of its own. */
export function isInstalled() {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const there = packagesIn(noted);
  const wanted = Object.entries(packagesIn(join(root, 'package-lock.json')));
  return wanted.every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || there[path]?.version === version,
  );
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Changes when a source file is added, changed or removed. */
export function signatureOfSources() {
  const top = readdirSync(root).filter((name) => name.endsWith('.ts'));
  const hash = createHash('sha256');
  for (const name of [...sources, ...top].sort()) describe(join(root, name), (line) => hash.update(line));
  return hash.digest('hex');
}

function describe(path, add) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) for (const name of readdirSync(path).sort()) describe(join(path, name), add);
  else if (/\.(tsx?|json|css)$/.test(path)) add(`${path}\t${stat.size}\t${stat.mtimeMs}\n`);
}
