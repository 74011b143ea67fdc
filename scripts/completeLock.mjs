// node scripts/completeLock.mjs [--check] [FOLDER]: completes package-lock.json after dependencies were changed.
// npm leaves packages for other platforms out of the lock file when the registry at hand does not have them; then
// `npm ci` refuses everywhere, and does not install them where they are needed. Their names tell their platform.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words = process.argv.slice(2);
const check = words.includes('--check');
const file = join(words.find((word) => !word.startsWith('--')) ?? '.', 'package-lock.json');
const operatingSystems =
  /\b(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(\w+?)(?:-(gnu|musl|msvc)|(?:-\w+)|$)/;

/** Where packages that `from` requires are looked for, nearest first. */
function* places(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    yield `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (!folder) return;
  }
}

/** A lock entry for an optional package of which only name and version are known. */
function entry(name, version, parent) {
  const [, os, cpu, libc] = operatingSystems.exec(name) ?? [];
  if (!os || !/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`${name}@${version}: its platform cannot be told from its name. Add it by hand.`);
  const flags = Object.fromEntries(
    ['dev', 'peer'].filter((flag) => parent[flag]).map((flag) => [flag, true]),
  );
  const glibc = { gnu: 'glibc', musl: 'musl' }[libc ?? ''];
  return {
    version,
    cpu: [cpu],
    ...(flags.dev && { dev: true }),
    ...(os === 'linux' && glibc && { libc: [glibc] }),
    optional: true,
    os: [os],
    ...(flags.peer && { peer: true }),
  };
}

const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = {};
for (const [path, parent] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const known = [...places(path, name)].map((place) => lock.packages[place] ?? added[place]).find(Boolean);
    if (known?.version === version || (known && !/^\d/.test(version))) continue;
    added[known ? `${path}/node_modules/${name}` : `node_modules/${name}`] = entry(name, version, parent);
  }

const names = Object.keys(added);
if (names.length === 0) process.exit(0);
if (check) {
  console.error(
    `package-lock.json lacks ${names.length} optional packages, so \`npm ci\` refuses it:\n  ${names.join('\n  ')}\nRun: node scripts/completeLock.mjs`,
  );
  process.exit(1);
}
const { '': project, ...packages } = { ...lock.packages, ...added };
const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(
  file,
  `${JSON.stringify({ ...lock, packages: { '': project, ...Object.fromEntries(sorted) } }, null, 2)}\n`,
);
console.error(`Added ${names.length} optional packages to package-lock.json.`);
