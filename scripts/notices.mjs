// Prints the notices of the packages that run: name, version, licence, and the text that the licence wants to go along.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const RULE = '-'.repeat(80);
const textFile = /^(licen[cs]e|notice|copying)(\b|[-_.])/i;

/** The notice of each package of the lock file that is not for development alone and is installed, by name. */
export function notices(folder = root) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(
      ([path, { dev, optional }]) => path !== '' && !dev && !(optional && !existsSync(join(folder, path))),
    )
    .map(([path]) => noticeOf(join(folder, path)))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

function noticeOf(path) {
  const {
    name,
    version,
    license,
    licenses = [],
  } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const said = license?.type ?? license ?? licenses.map(({ type }) => type).join(', ');
  const texts = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && textFile.test(entry.name))
    .map((entry) => readFileSync(join(path, entry.name), 'utf8').trim());
  return { title: `${name} ${version} (${said || 'see the package'})`, texts };
}

function print() {
  const all = notices().map(({ title, texts }) => [title, ...texts].join('\n\n'));
  process.stdout.write(`Packages of others in this image.\n\n${all.join(`\n\n${RULE}\n\n`)}\n`);
}

if (process.argv[1] && import.meta.filename === process.argv[1]) print();
