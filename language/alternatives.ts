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
