/**
 * Writes out the alternatives in a phrase: "(xe buýt|bus) + (giá vé|tiền)" is four phrases, "sau (khi|) nhập" two.
 * Keeps the data short where words go together freely.
 */
export function alternatives(phrase: string): string[] {
  const group = /\(([^()]*)\)/u.exec(phrase);
  if (!group) return [phrase.replace(/\s+/gu, ' ').trim()];
  const [before, after] = [phrase.slice(0, group.index), phrase.slice(group.index + group[0].length)];
  return (group[1] ?? '').split('|').flatMap((one) => alternatives(before + one + after));
}

/** A group that stands inside a word, or right beside one. */
const insideWord = /[^\s()]\(|\)[^\s()]/u;

/**
 * What a phrase with alternatives says one behind the other, and of each what may be said: "(xe buýt|bus) vé" is
 * `[['xe buýt', 'bus'], ['vé']]`. Null where an alternative is less than a word: "sau (khi )nhập".
 */
export function partsOf(phrase: string): string[][] | null {
  if (insideWord.test(phrase)) return null;
  return phrase
    .split(/\(([^()]*)\)/u)
    .map((part, i) => (i % 2 === 1 ? part.split('|') : [part.trim()]))
    .filter((choices) => choices.some((choice) => choice.trim() !== ''));
}
