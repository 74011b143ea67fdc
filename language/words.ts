import { accentKey, isMarked, plainKey } from './syllable';
import { syllables } from './text';

/** One syllable as it was typed, with the keys under which it is compared. */
export interface Word {
  text: string;
  plain: string;
  accent: string;
  marked: boolean;
}

/** Syllables repeat without end: those seen before are not taken apart again. Bounded against hostile input. */
const seen = new Map<string, Word>();
const mostSeen = 20_000;

export function word(text: string): Word {
  const known = seen.get(text);
  if (known) return known;
  const read = { text, plain: plainKey(text), accent: accentKey(text), marked: isMarked(text) };
  if (seen.size < mostSeen) seen.set(text, read);
  return read;
}

export function words(text: string): Word[] {
  return syllables(text).map(word);
}

/**
 * Whether a typed word may stand for a written one: a marked word must sound the same,
 * an unmarked one may be any word with these letters.
 */
export function mayMean(typed: Word, written: Word): boolean {
  return typed.plain === written.plain && (!typed.marked || typed.accent === written.accent);
}
