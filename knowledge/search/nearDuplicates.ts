import type { Word } from '../../language/words';

/** Names that share this part of the shorter one are twins: they differ by an action word, a bracket, a level. */
const NEAR_DUPLICATE_MIN_OVERLAP = 0.6;

/** What the words of a question say of two names that are nearly the same. */
export type Disambiguation = 'not twins' | 'first' | 'rival' | 'open';

type Decision = Exclude<Disambiguation, 'not twins'>;

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
  return areTwins(first, rival) ? decide(first, rival, asked) : 'not twins';
}

function areTwins(a: NameWords, b: NameWords): boolean {
  return nameOverlap(a, b) >= NEAR_DUPLICATE_MIN_OVERLAP;
}

function decide(first: NameWords, rival: NameWords, asked: NameWords): Decision {
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
export type NearDuplicateCounts = Record<Decision, number>;

/** For each name, how the question decides between it and its twins among the others. */
export function countNearDuplicates(names: readonly NameWords[], asked: NameWords): NearDuplicateCounts[] {
  const counts = names.map((): NearDuplicateCounts => ({ first: 0, rival: 0, open: 0 }));
  for (const [i, name] of names.entries())
    for (let j = 0; j < i; j++) {
      const other = names[j]!;
      if (!areTwins(name, other)) continue;
      counts[i]![decide(name, other, asked)]++;
      counts[j]![decide(other, name, asked)]++;
    }
  return counts;
}
