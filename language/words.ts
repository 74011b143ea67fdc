import { recently } from './recently';
import { accentKey, hasDiacritics, unaccentedKey } from './syllable';
import { syllables } from './text';

/** One syllable as it was typed, with the keys under which it is compared. */
export interface Word {
  text: string;
  unaccented: string;
  accent: string;
  hasDiacritics: boolean;
}

/** Syllables repeat without end: those seen before are not taken apart again. Bounded against hostile input. */
const seen = new Map<string, Word>();
const WORD_CACHE_SIZE = 20_000;

export function word(text: string): Word {
  const known = seen.get(text);
  if (known) return known;
  const read = {
    text,
    unaccented: unaccentedKey(text),
    accent: accentKey(text),
    hasDiacritics: hasDiacritics(text),
  };
  if (seen.size < WORD_CACHE_SIZE) seen.set(text, read);
  return read;
}

/** A message is read by dozens of readers, one after the other. */
const KEPT = 64;

export const words = recently(KEPT, (text: string): readonly Word[] => syllables(text).map(word));

/** The words of a text without accents, one space between them: what patterns are held against. */
export function unaccentedText(said: readonly Word[]): string {
  return said.map(({ unaccented }) => unaccented).join(' ');
}

/**
 * Whether a typed word may stand for a written one: a marked word must sound the same,
 * an unmarked one may be any word with these letters.
 */
export function mayMean(typed: Word, written: Word): boolean {
  return typed.unaccented === written.unaccented && (!typed.hasDiacritics || typed.accent === written.accent);
}
