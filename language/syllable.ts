/** One Vietnamese syllable: its letters, its tone, and keys under which equal spellings meet. */

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** `i` and `y` are free variants at the end of an open syllable: lý/lí, kỹ/kĩ, quý/quí. */
const openY = /^((?:gh|ngh|[bcdđfghjklmnpqrstvwxz])*|qu)y$/;

function withPlainI(letters: string): string {
  return letters.replace(openY, '$1i');
}

/**
 * Letters with their hats and hooks, the tone after them: equal for every placement of the tone mark
 * ("hoà", "hòa" → "hoà") and for i/y ("lý", "lí"). Two syllables sound alike exactly when their keys are equal.
 */
export function accentKey(syllable: string): string {
  const parts = syllable.toLowerCase().normalize('NFD');
  const tone = parts.match(toneMarks)?.at(-1) ?? '';
  return withPlainI(parts.replace(toneMarks, '').normalize('NFC')) + tone;
}

/** The key without any mark: "hoà" → "hoa", "đỹ" → "di". */
export function unaccentedKey(syllable: string): string {
  const letters = syllable
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
  return withPlainI(letters);
}

/** Whether the syllable was typed with a tone mark, hat, hook or bar; what chooses the look of an emoji is none of them. */
export function hasDiacritics(syllable: string): boolean {
  return /đ|\p{L}\p{M}/iu.test(syllable.normalize('NFD'));
}
