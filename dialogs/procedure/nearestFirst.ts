import { hasDiacritics } from '../../language/syllable';
import { isIdle, saying } from './contentWords';

/**
 * The few sentences that speak most of a question, in their order, before the others: a word that few of them have counts
 * more than one that many do.
 * @param few how many stand first
 */
export function nearestFirst(question: string, sentences: readonly string[], few: number): string[] {
  if (sentences.length <= few) return [...sentences];
  // "Đóng" is no "hợp đồng", where it was typed with its marks.
  const form = hasDiacritics(question) ? 'accent' : 'unaccented';
  const wordsOf = (text: string) =>
    new Set(saying(text).flatMap((word) => (isIdle(word) ? [] : [word[form]])));
  const said = [...wordsOf(question)].filter((word) => !/^\d+$/.test(word));
  const read = sentences.map((text) => ({ text, words: wordsOf(text) }));
  const weight = (word: string): number => 1 / read.filter(({ words }) => words.has(word)).length;
  const nearness = ({ words }: { words: ReadonlySet<string> }): number =>
    said.reduce((sum, word) => (words.has(word) ? sum + weight(word) : sum), 0);
  const nearest = new Set(
    read
      .map((one) => ({ one, near: nearness(one) }))
      .sort((a, b) => b.near - a.near)
      .slice(0, few)
      .map(({ one }) => one),
  );
  const isNear = (one: (typeof read)[number]): boolean => nearest.has(one);
  return [...read.filter(isNear), ...read.filter((one) => !isNear(one))].map(({ text }) => text);
}
