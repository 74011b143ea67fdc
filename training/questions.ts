import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Question, readCase } from './evaluation/cases';

const folder = join('training', 'data');

/** The files to learn from; those for measuring are others. */
export function ownQuestions(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}

/** The single questions of the files; dialogues and facts are left out. */
export function readQuestions(files: readonly string[]): Question[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, i) => (line.trim() ? readCase(line, `${file}:${i + 1}`) : null))
      .flatMap((one) => (one?.kind === 'question' ? [one.case] : [])),
  );
}
