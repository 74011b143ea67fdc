import type { Action } from '../content/actions';
import { limits } from './limits';

type Say = Extract<Action, { kind: 'say' }>;

const HINT = 'Anh/Chị nhắn số để chọn.';

/** Whether every title can be read in full on its button. */
export function titlesFit(actions: readonly Action[]): boolean {
  return actions.every(({ title }) => title.length <= limits.buttonTitle);
}

/** The choices as numbered lines, unless the text lists them under the same numbers already. */
export function optionLines(choices: readonly Say[], text: string): string {
  const lines = choices.map(({ title }, i) =>
    title.startsWith(`${i + 1}. `) ? title : `${i + 1}. ${title}`,
  );
  // A button may show the beginning of what the text says in full.
  if (lines.every((line) => text.includes(line.replace(/\s*…$/, '')))) return '';
  return [...lines, HINT].join('\n');
}

/** The number that a message consists of, or null: "2", "số 2", "2.", "(2)". */
export function numberIn(text: string): number | null {
  const digits = /^\s*(?:số\s+|so\s+|#)?\(?(\d{1,2})[.)]?\s*$/iu.exec(text.normalize('NFC'))?.[1];
  return digits === undefined ? null : Number(digits);
}
