import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bot } from '../../bots/types';
import type { Case } from '../../training/evaluation/cases';
import { measure, readCases } from '../../training/evaluation/measure';
import type { Summary } from '../../training/evaluation/tally';
import { fold } from '../../language/text';

const folder = join(__dirname, 'questions');

/** The question files that the gate runs. */
export const files = [
  'gate.jsonl',
  'gate-2.jsonl',
  'dialogs.jsonl',
  'dialogs-2.jsonl',
  'details.jsonl',
  'talks-3.jsonl',
  'facts.jsonl',
  'answers.jsonl',
].filter((file) => existsSync(join(folder, file)));

/** The figures that may not fall, and those that may not rise. */
export const rising = ['hit1', 'resolved', 'clarified', 'facet', 'turns', 'content'] as const;
export const falling = ['wrong', 'refused', 'oosAnswered'] as const;

export type Figure = (typeof rising)[number] | (typeof falling)[number];
export type Levels = Record<string, Partial<Record<Figure, number>>>;

/** The figures of one question file. @param written how its questions are written, as they stand unless told */
export function measureFile(bot: Bot, file: string, written = (text: string) => text): Promise<Summary> {
  const cases = readCases(join(folder, file)).map((one) => rewritten(one, written));
  return measure(file, cases, bot, () => performance.now());
}

/** As many people type: no marks, no capitals. */
export const withoutAccents = fold;

/** What is kept of a summary: the figures that the file speaks of. */
export function levelsOf(summary: Summary): Levels[string] {
  const figures = [...rising, ...falling].flatMap((figure) => {
    const value = summary[figure];
    return value === null ? [] : [[figure, value] as const];
  });
  return Object.fromEntries(figures);
}

function rewritten(one: Case, written: (text: string) => string): Case {
  if (one.kind !== 'question') return one;
  return { kind: 'question', case: { ...one.case, q: written(one.case.q) } };
}
