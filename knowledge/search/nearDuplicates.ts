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
  return [...short].filter((word) => long.has(word)).length / Math.max(1, short.size);
}

/**
 * Which of two twins the question speaks of: the one whose own words it names; the plainer one when it names none;
 * nobody knows when each has words of its own that were not said.
 */
export function disambiguate(first: NameWords, rival: NameWords, asked: NameWords): Disambiguation {
  const mine = [...first].filter((word) => !rival.has(word));
  const theirs = [...rival].filter((word) => !first.has(word));
  if (nameOverlap(first, rival) < NEAR_DUPLICATE_MIN_OVERLAP) return 'not twins';
  const saidMine = mine.filter((word) => asked.has(word)).length;
  const saidTheirs = theirs.filter((word) => asked.has(word)).length;
  if (saidMine !== saidTheirs) return saidMine > saidTheirs ? 'first' : 'rival';
  if (mine.length === 0 || theirs.length === 0) return mine.length === 0 ? 'first' : 'rival';
  return 'open';
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
