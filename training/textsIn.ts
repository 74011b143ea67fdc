import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that reads like a text in JSON Lines, whatever its members are called: codes and addresses are none. */
export function textsIn(path: string): string[] {
  return filesIn(path).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap((line) => stringsIn(JSON.parse(line)))
      .filter((text) => text.includes(' ') && !text.includes('://'))
      .flatMap(sentencesOf),
  );
}

/** The JSON Lines files of a folder and the folders in it, in order; or the one file. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.jsonl'))
    .flatMap(({ name }) => filesIn(join(path, name)));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;:!?])\s+/);
}
