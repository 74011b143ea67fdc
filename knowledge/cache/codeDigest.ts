import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join, relative } from 'node:path';

/** Above the folder of this file: the rooms whose code decides what an index looks like. */
const root = join(__dirname, '..', '..');
const ROOMS = ['knowledge', 'language'];
/** Inside them, but no code: what is learned and known counts by its content, where it is used. */
const NO_CODE = new Set([join('knowledge', 'data'), join('knowledge', 'models')]);
const CODE = /\.(?:[jt]s|json)$/;

/** Changes whenever code that makes or reads an index does, and with the engine that runs it. */
export function codeDigest(): string {
  const hash = createHash('sha256').update(`${process.versions.v8} ${endianness()}`);
  for (const file of ROOMS.flatMap((room) => codeIn(join(root, room))))
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function codeIn(folder: string): string[] {
  if (NO_CODE.has(relative(root, folder))) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return codeIn(path);
      return CODE.test(entry.name) ? [path] : [];
    });
}
