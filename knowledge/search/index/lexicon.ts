import type { Word } from '../../../language/words';
import { KeyTable, type PackedKeys } from '../../../language/keyTable';
import { placeIn, sortedOnce } from './numberSet';
import { StringTableBuilder } from '../../../language/stringTable';

export interface PackedLexicon {
  plain: PackedKeys;
  accents: PackedKeys;
  /** Longest known syllable, in letters. */
  longest: number;
  /** How often each form without marks is used. */
  counts: Int32Array;
  /** Pairs of neighbours by the numbers of their words, sorted. */
  neighbours: Float64Array;
}

/** The words that the knowledge and its vocabulary use, and which stand next to each other. */
export class Lexicon {
  private readonly plain: KeyTable;
  private readonly accents: KeyTable;
  private readonly counts: Int32Array;
  private readonly neighbours: Float64Array;
  /** Longest known syllable, in letters. */
  readonly longest: number;

  constructor({ plain, accents, longest, counts, neighbours }: PackedLexicon) {
    this.plain = new KeyTable(plain);
    this.accents = new KeyTable(accents);
    this.counts = counts;
    this.neighbours = neighbours;
    this.longest = longest;
  }

  has(plain: string): boolean {
    return this.plain.numberOf(plain) >= 0;
  }

  hasAccent(accent: string): boolean {
    return this.accents.numberOf(accent) >= 0;
  }

  /** Whether it knows a word as it was typed: with its marks, where it has any. */
  hasAs({ unaccented, accent, hasDiacritics }: Word): boolean {
    return hasDiacritics ? this.hasAccent(accent) : this.has(unaccented);
  }

  count(plain: string): number {
    return this.counts[this.plain.numberOf(plain)] ?? 0;
  }

  areNeighbours(left: string, right: string): boolean {
    const [first, second] = [this.plain.numberOf(left), this.plain.numberOf(right)];
    return (
      first >= 0 && second >= 0 && placeIn(this.neighbours, pairOf(first, second, this.counts.length)) >= 0
    );
  }
}

export function packLexicon(phrases: readonly (readonly Word[])[]): PackedLexicon {
  const [plain, accents] = [new StringTableBuilder(), new StringTableBuilder()];
  const counts: number[] = [];
  const read = phrases.map((phrase) =>
    phrase.map(({ unaccented, accent }) => {
      accents.add(accent);
      const number = plain.add(unaccented);
      counts[number] = (counts[number] ?? 0) + 1;
      return number;
    }),
  );
  return {
    plain: plain.buildKeys(),
    accents: accents.buildKeys(),
    longest: phrases.reduce(
      (most, phrase) => phrase.reduce((longer, { unaccented }) => Math.max(longer, unaccented.length), most),
      0,
    ),
    counts: Int32Array.from(counts),
    neighbours: sortedOnce(
      read.flatMap((phrase) => phrase.slice(1).map((word, i) => pairOf(phrase[i]!, word, counts.length))),
    ),
  };
}

/** A number for two words by theirs, of so many; no other pair has it. */
function pairOf(left: number, right: number, count: number): number {
  return left * count + right;
}
