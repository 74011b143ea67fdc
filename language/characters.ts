import { ownLetters } from './letters';

/**
 * What the characters are that people here write with, by their codes: whoever walks through every text looks them up, which
 * takes a tenth of what a regular expression takes.
 */
export const LETTER = 1;
export const NUMBER = 2;
/** Not as it is in a tidy text, or perhaps not: marks by themselves, what cannot be seen, letters that only look like ours, other spaces than " ". */
export const UNSETTLED = 4;
/** A script, or a half of a character, that is not in the table. */
export const ELSEWHERE = 8;

/** Latin with all marks, Greek, Cyrillic, up to punctuation and currencies. */
const COUNT = 0x2100;
const unsettled = /\p{C}|\p{M}|[^\S ]/u;
/** Parts of Korean syllables, which come together without being marks. */
const JAMO = { from: 0x1100, to: 0x11ff };

const kinds = Uint8Array.from({ length: COUNT }, (_, code) => {
  const character = String.fromCharCode(code);
  const isSettled =
    !unsettled.test(character) &&
    character.normalize('NFC') === character &&
    ownLetters(character) === character &&
    !(code >= JAMO.from && code <= JAMO.to);
  return (
    (/\p{L}/u.test(character) ? LETTER : 0) |
    (/\p{N}/u.test(character) ? NUMBER : 0) |
    (isSettled ? 0 : UNSETTLED)
  );
});

/** The kinds of a character, by the code of its UTF-16 unit. */
export function kindOf(code: number): number {
  return code < COUNT ? kinds[code]! : ELSEWHERE;
}
