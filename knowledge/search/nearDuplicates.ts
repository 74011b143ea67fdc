import type { Word } from '../../language/words';

/** Names that share this part of the shorter one are twins: they differ by an action word, a bracket, a level. */
const NEAR_DUPLICATE_MIN_OVERLAP = 0.6;

/** What the words of a question say of two names that are nearly the same. */
export type Disambiguation = 'not twins' | 'first' | 'rival' | 'open';

/** A name as the set of its unmarked words. */
export type NameWords = ReadonlySet<string>;

export function nameWords(name: readonly Word[]): NameWords {
  return new Set(name.map(({ unaccented }) => unaccented));
}

/** How much of the shorter of two names the other holds, 0 to 1. */
export function nameOverlap(a: NameWords, b: NameWords): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  return countIn(short, long) / Math.max(1, short.size);
}

/**
 * Which of two twins the question speaks of: the one whose own words it names; the plainer one when it names none;
 * nobody knows when each has words of its own that were not said.
 */
export function disambiguate(first: NameWords, rival: NameWords, asked: NameWords): Disambiguation {
  if (nameOverlap(first, rival) < NEAR_DUPLICATE_MIN_OVERLAP) return 'not twins';
  const mine = ownWords(first, rival, asked);
  const theirs = ownWords(rival, first, asked);
  if (mine.said !== theirs.said) return mine.said > theirs.said ? 'first' : 'rival';
  if (mine.count === 0 || theirs.count === 0) return mine.count === 0 ? 'first' : 'rival';
  return 'open';
}

function countIn(words: NameWords, others: NameWords): number {
  let count = 0;
  for (const word of words) if (others.has(word)) count++;
  return count;
}

/** How many words one name has and the other has not, and how many of them were said. */
function ownWords(name: NameWords, other: NameWords, asked: NameWords): { count: number; said: number } {
  let [count, said] = [0, 0];
  for (const word of name) {
    if (other.has(word)) continue;
    count++;
    if (asked.has(word)) said++;
  }
  return { count, said };
}

/** How a candidate stands against its twins among the other candidates. */
export type NearDuplicateCounts = Record<Exclude<Disambiguation, 'not twins'>, number>;

/** For each name, how the question decides between it and its twins among the others. */
export function countNearDuplicates(names: readonly NameWords[], asked: NameWords): NearDuplicateCounts[] {
  return names.map((name, i) => {
    const count: NearDuplicateCounts = { first: 0, rival: 0, open: 0 };
    names.forEach((other, j) => {
      const verdict = i === j ? 'not twins' : disambiguate(name, other, asked);
      if (verdict !== 'not twins') count[verdict]++;
    });
    return count;
  });
}
