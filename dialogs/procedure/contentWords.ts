import { phraseSet } from '../../language/phraseMatcher';
import { recently } from '../../language/recently';
import { type Word, word, words } from '../../language/words';
import circumstances from '../data/circumstances.json';
import askingWords from './data/askingWords.json';
import decisionWords from './data/decisionWords.json';

/** Words that ask or address and say nothing of what is asked. */
const idle = words(askingWords.join(' '));
const idleAccented = new Set(idle.map(({ accent }) => accent));
const idleUnaccented = new Set(idle.map(({ unaccented }) => unaccented));

const idlePhrases = phraseSet(decisionWords.idle);

/** "Chồng", "mẹ": who it is about, and not what is asked. */
const people = new Set(circumstances.people.flatMap(words).map(({ unaccented }) => unaccented));

/** Whether an unaccented word says who it is about: "chong", "me". */
export function isPerson(word: string): boolean {
  return people.has(word);
}

/** A marked word is another than its neighbour with other marks: "bản vẽ" is no "bạn về". */
export function isIdle({ accent, unaccented, hasDiacritics }: Word): boolean {
  return hasDiacritics ? idleAccented.has(accent) : idleUnaccented.has(unaccented);
}

/** Whether an unaccented word only asks or addresses: "khong", "xin". */
export function onlyAsks(unaccented: string): boolean {
  return idleUnaccented.has(unaccented);
}

/** One question is held against the cards of several procedures. */
const KEPT = 8;

/** The words without "nhà em", "của tôi": whose it is, and no house. */
export const saying = recently(KEPT, (text: string): readonly Word[] =>
  withClasses(idlePhrases.without(words(text))),
);

/** "Bằng a1": a letter before a number names a class, and is no "ạ". */
function withClasses(said: readonly Word[]): readonly Word[] {
  if (!said.some(isDigit)) return said;
  return said.flatMap((one, i) => {
    if (isDigit(one) && isLetter(said[i - 1])) return [];
    const next = said[i + 1];
    return isLetter(one) && next && isDigit(next) ? [word(`${one.text}${next.text}`)] : [one];
  });
}

function isLetter(one: Word | undefined): boolean {
  return one !== undefined && /^[a-z]$/.test(one.accent);
}

function isDigit({ text }: Word): boolean {
  return /^\d$/.test(text);
}

/** Unaccented words of a question that do more than ask. */
export function contentWords(question: string): Set<string> {
  return new Set(saying(question).flatMap((word) => (isIdle(word) ? [] : [word.unaccented])));
}
