import type { Word } from '../../../language/words';

/** The words that the knowledge and its vocabulary use, and which stand next to each other. */
export class Lexicon {
  private readonly numbers = new Map<string, number>();
  private readonly counts: number[] = [];
  private readonly accents = new Set<string>();
  /** Pairs of neighbours by the numbers of their words. */
  private readonly neighbours = new Set<number>();
  /** Longest known syllable, in letters. */
  readonly longest: number;

  constructor(phrases: readonly (readonly Word[])[]) {
    for (const phrase of phrases) for (const word of phrase) this.add(word);
    for (const phrase of phrases)
      for (let i = 1; i < phrase.length; i++)
        this.neighbours.add(this.pair(phrase[i - 1]!.unaccented, phrase[i]!.unaccented));
    this.longest = Math.max(0, ...[...this.numbers.keys()].map((plain) => plain.length));
  }

  private add({ unaccented, accent }: Word): void {
    this.accents.add(accent);
    const number = this.numbers.get(unaccented) ?? this.counts.length;
    this.numbers.set(unaccented, number);
    this.counts[number] = (this.counts[number] ?? 0) + 1;
  }

  /** A number for two known words; none of their pairs shares it. NaN when one is not known. */
  private pair(left: string, right: string): number {
    return (this.numbers.get(left) ?? NaN) * this.counts.length + (this.numbers.get(right) ?? NaN);
  }

  has(plain: string): boolean {
    return this.numbers.has(plain);
  }

  hasAccent(accent: string): boolean {
    return this.accents.has(accent);
  }

  /** Whether it knows a word as it was typed: with its marks, where it has any. */
  hasAs({ unaccented, accent, hasDiacritics }: Word): boolean {
    return hasDiacritics ? this.accents.has(accent) : this.numbers.has(unaccented);
  }

  count(plain: string): number {
    const number = this.numbers.get(plain);
    return number === undefined ? 0 : (this.counts[number] ?? 0);
  }

  areNeighbours(left: string, right: string): boolean {
    return this.neighbours.has(this.pair(left, right));
  }
}
