import type { Word } from '../../language/words';
import { contentOf, namingCount, serviceWords } from './serviceWords';

/** Terms of a text with their number; words and pairs of neighbours, with and without their accents. */
export type TermCounts = Map<string, number>;

/** Words that speak of nothing count little, but tell "mất nước" from "nước". */
const FILLER_WEIGHT = 0.15;
const PAIR_WEIGHT = 0.8;
/** What is typed with accents says more surely which word is meant. */
const ACCENT_WEIGHT = 0.6;

export function termsOf(text: string): TermCounts {
  const read = serviceWords(text);
  const speaks = contentOf(read);
  const terms: TermCounts = new Map();
  const add = (term: string, weight: number): void => void terms.set(term, (terms.get(term) ?? 0) + weight);
  read.forEach((one, at) => {
    const weight = speaks[at] ? 1 : FILLER_WEIGHT;
    add(one.unaccented, weight);
    if (one.hasDiacritics) add(`'${one.accent}`, weight * ACCENT_WEIGHT);
    const next = read[at + 1];
    if (next) addPair(one, next, speaks[at] === true && speaks[at + 1] === true ? PAIR_WEIGHT : 0.3, add);
  });
  return terms;
}

function addPair(a: Word, b: Word, weight: number, add: (term: string, weight: number) => void): void {
  add(`${a.unaccented} ${b.unaccented}`, weight);
}

/** The terms of several texts together. */
export function summed(all: readonly TermCounts[]): TermCounts {
  const together: TermCounts = new Map();
  for (const terms of all)
    for (const [term, count] of terms) together.set(term, (together.get(term) ?? 0) + count);
  return together;
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** How many words of a text could name a service. */
export function contentCount(text: string): number {
  return namingCount(serviceWords(text));
}
