import { findPersonalData, type PersonalDataKind } from './findPersonalData';
import data from './patterns.json';
import { matchesOf } from '../matches';

const maskKinds = new Map(Object.entries(data.masks).map(([kind, mask]) => [mask, kind as PersonalDataKind]));
const anyMask = new RegExp(
  [...maskKinds.keys()].map((mask) => mask.replace(/[[\]]/g, String.raw`\$&`)).join('|'),
  'gu',
);
/** Characters that cannot be seen, with which a number could be hidden from the patterns. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** What is left of a text once nobody's data stand in it. */
export interface MaskedText {
  /** The text with every piece of personal data replaced by its mask; masked again, it stays the same. */
  text: string;
  /** The kinds of data that it held, now or before an earlier masking; each once. */
  kinds: PersonalDataKind[];
}

/** A mask may part what ran together: looked through again, but not for ever. */
const MAX_ROUNDS = 5;

/** Replaces identity numbers, telephone numbers, cards, accounts, passwords and the like by their masks. */
export function maskPersonalData(text: string): MaskedText {
  let masked = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const seen = masked.replace(invisible, '');
    const found = findPersonalData(seen);
    // A text without any stays as it was, to the letter.
    if (found.length === 0) break;
    masked = [...found]
      .reverse()
      .reduce(
        (rest, { kind, from, to }) => `${rest.slice(0, from)}${data.masks[kind]}${rest.slice(to)}`,
        seen,
      );
  }
  const kinds = matchesOf(anyMask, masked).flatMap(([mask]) => maskKinds.get(mask) ?? []);
  return { text: masked, kinds: [...new Set(kinds)] };
}

/** A text without its masks: what is left to be understood. */
export function withoutMasks(text: string): string {
  return text.replace(anyMask, ' ').replace(/\s+/gu, ' ').trim();
}
