import { recently } from './recently';
import { accentKey, hasDiacritics, unaccentedKey } from './syllable';
import { syllables } from './text';

/** One syllable as it was typed, with the keys under which it is compared. */
export interface Word {
  text: string;
  unaccented: string;
  accent: string;
  hasDiacritics: boolean;
  /** The number of its letters without marks; -1 of those that came when there was no room any more. */
  letters: number;
}

/** Syllables repeat without end: those seen before are not taken apart again. Bounded against hostile input. */
const seen = new Map<string, Word>();
const WORD_CACHE_SIZE = 20_000;

export function word(text: string): Word {
  const known = seen.get(text);
  if (known) return known;
  const unaccented = unaccentedKey(text);
  const read = {
    text,
    unaccented,
    accent: accentKey(text),
    hasDiacritics: hasDiacritics(text),
    letters: numberOf(unaccented),
  };
  if (seen.size < WORD_CACHE_SIZE) seen.set(text, read);
  return read;
}

/** Letters by number, so that they are told apart without looking at them. Bounded as the words are. */
const numbers = new Map<string, number>();

function numberOf(unaccented: string): number {
  const known = numbers.get(unaccented);
  if (known !== undefined) return known;
  if (numbers.size === WORD_CACHE_SIZE) return -1;
  numbers.set(unaccented, numbers.size);
  return numbers.size - 1;
}

/** A message is read by dozens of readers, one after the other, and what a sheet says between. */
const KEPT = 128;

export const words = recently(KEPT, wordsOnce);

/** The words of a text that nobody else reads: what is said meanwhile stays at hand. */
export function wordsOnce(text: string): readonly Word[] {
  return syllables(text).map(word);
}

/** The words of a text without accents, one space between them: what patterns are held against. */
export function unaccentedText(said: readonly Word[]): string {
  return said.map(({ unaccented }) => unaccented).join(' ');
}

/** The same with their accents. */
export function accentedText(said: readonly Word[]): string {
  return said.map(({ accent }) => accent).join(' ');
}

/**
 * Whether a typed word may stand for a written one: a marked word must sound the same,
 * an unmarked one may be any word with these letters.
 */
export function mayMean(typed: Word, written: Word): boolean {
  return typed.unaccented === written.unaccented && (!typed.hasDiacritics || typed.accent === written.accent);
}
