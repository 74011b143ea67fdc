import type { DiacriticRestorer } from '../../../language/diacritics';
import { looksEnglish } from '../../../language/looksEnglish';
import { hasDiacritics } from '../../../language/syllable';
import { tidy } from '../../../language/text';

/**
 * A message that was typed without any marks, with those that it was meant to bear: "phai bao phuong an" shares with "báo
 * ô nhiễm" what "phải báo phương án" does not. What bears marks, and English, stays as it was typed.
 */
export function withMarks(text: string, restorer: Pick<DiacriticRestorer, 'restore'>): string {
  if (hasDiacritics(text) || looksEnglish(text)) return text;
  const typed = tidy(text);
  const restored = restorer.restore(typed);
  // Marks change no letter's place: capitals are put back where they were.
  return restored.length === typed.length
    ? restored.replace(/./gu, (letter, at: number) => (isCapital(typed[at]) ? letter.toUpperCase() : letter))
    : restored;
}

function isCapital(letter = ''): boolean {
  return letter !== letter.toLowerCase();
}
