import { type Word, word } from '../words';
import { matchesOf } from '../matches';

/** A run of letters, or a number with its separators, where it stands in the text. */
export interface Token extends Word {
  /** Offset of the first character, and of the one after the last. */
  start: number;
  end: number;
  digits: boolean;
}

const pattern = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;

/** Offsets are those of the text as given, whatever its normal form. */
export function tokens(text: string): Token[] {
  return matchesOf(pattern, text).map(({ 0: raw, index }) => {
    const digits = /^\d/.test(raw);
    return {
      ...word(raw.normalize('NFC').toLowerCase()),
      start: index,
      end: index + raw.length,
      digits,
    };
  });
}
