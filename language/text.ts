import { ownLetters } from './letters';
import { recently } from './recently';
import { ELSEWHERE, kindOf, LETTER, NUMBER, UNSETTLED } from './characters';

/** Vietnamese text in its basic forms. Everything here is a pure function. */

const SPACE = 32;

const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/**
 * More marks on one letter than any language has. Ordering them, which normalising does, takes the square of their
 * number: a long run of them would hold the bot for seconds.
 */
const pileOfMarks = /(\p{M}{8})\p{M}+/gu;

/** Whether there is anything to be done but normalising. */
const untidy =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[^\S ]| {2}|^ | $|\p{M}{9}/u;

/** One way of writing what looks the same: NFC, our own letters, no control or invisible characters, single spaces. */
export function tidy(text: string): string {
  if (isPlainlyTidy(text)) return text;
  const own = ownLetters(text);
  if (!untidy.test(own)) return own.normalize('NFC');
  return own.replace(invisible, '').replace(pileOfMarks, '$1').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Of nearly every text one look at each character tells it; what is left to others may be tidy all the same. */
function isPlainlyTidy(text: string): boolean {
  let last = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((kindOf(code) & (UNSETTLED | ELSEWHERE)) !== 0 || (code === SPACE && last === SPACE)) return false;
    last = code;
  }
  return last !== SPACE || text === '';
}

/** A message is folded by several readers, one after the other, and parts of it between. */
const KEPT = 48;

/** Lower case without any mark: "Đăng ký" → "dang ky". Same for every spelling of the same letters. */
export const fold = recently(KEPT, (text: string): string =>
  ownLetters(text)
    .replace(pileOfMarks, '$1')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .normalize('NFC'),
);

/** Letters repeat: those seen before are not folded again. There are 65,536 at most. */
const foldedLetters = new Map<string, string>();

/** `fold` of one UTF-16 unit. */
export function foldUnit(unit: string): string {
  const known = foldedLetters.get(unit);
  if (known !== undefined) return known;
  const plain = fold(unit);
  foldedLetters.set(unit, plain);
  return plain;
}

/** What was typed as one: words, with the digits of typing methods and forms in them ("ki1", "ct01"), and numbers. */
export const typedToken = /\p{L}[\p{L}\p{N}]*|\p{N}+/gu;

/** Lower-case syllables (runs of letters or of digits) in order: "Mẫu 01/ĐK" → ["mẫu", "01", "đk"]. */
export function syllables(text: string): string[] {
  const lower = tidy(text).toLowerCase();
  const runs: string[] = [];
  let [from, kind] = [0, 0];
  for (let at = 0; at < lower.length; at++) {
    const read = kindOf(lower.charCodeAt(at));
    if (read === ELSEWHERE) return lower.match(runsOfAnyScript) ?? [];
    const own = read & (LETTER | NUMBER);
    if (own === kind) continue;
    if (kind !== 0) runs.push(lower.slice(from, at));
    [from, kind] = [at, own];
  }
  if (kind !== 0) runs.push(lower.slice(from));
  return runs;
}

const runsOfAnyScript = /\p{L}+|\p{N}+/gu;
