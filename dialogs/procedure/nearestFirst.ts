import type { Word } from '../../language/words';
import { isIdle, saying } from './contentWords';

/**
 * The few sentences that speak most of a question, in their order, before the others: a word that few of them have counts
 * more than one that many do.
 * @param few how many stand first
 */
export function nearestFirst(question: string, sentences: readonly string[], few: number): string[] {
  if (sentences.length <= few) return [...sentences];
  const said = contentOf(question).filter(({ text }) => !/^\d+$/.test(text));
  const read = sentences.map((text) => ({ text, has: holding(text) }));
  const weight = (word: Word): number => 1 / read.filter(({ has }) => has(word)).length;
  const nearness = ({ has }: { has: (word: Word) => boolean }): number =>
    said.reduce((sum, word) => (has(word) ? sum + weight(word) : sum), 0);
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

/** The words of a text that say something, each once. */
export function contentOf(text: string): Word[] {
  const all = saying(text).filter((word) => !isIdle(word));
  return [...new Map(all.map((word) => [word.accent, word])).values()];
}

/** Whether a word stands in a text, with its marks where it has some: "đóng" is no "hợp đồng". */
export function holding(text: string): (word: Word) => boolean {
  const own = contentOf(text);
  const accents = new Set(own.map(({ accent }) => accent));
  const plain = new Set(own.map(({ unaccented }) => unaccented));
  return ({ accent, unaccented, hasDiacritics }) =>
    hasDiacritics ? accents.has(accent) : plain.has(unaccented);
}
