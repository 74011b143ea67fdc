import type { Word } from '../../../language/words';

/** The words that the knowledge and its vocabulary use, and which stand next to each other. */
export class Lexicon {
  private readonly counts = new Map<string, number>();
  private readonly accents = new Set<string>();
  private readonly neighbours = new Set<string>();
  /** Longest known syllable, in letters. */
  readonly longest: number;

  constructor(phrases: Iterable<readonly Word[]>) {
    for (const phrase of phrases) {
      phrase.forEach(({ unaccented, accent }, i) => {
        this.counts.set(unaccented, (this.counts.get(unaccented) ?? 0) + 1);
        this.accents.add(accent);
        const next = phrase[i + 1];
        if (next) this.neighbours.add(`${unaccented} ${next.unaccented}`);
      });
    }
    this.longest = Math.max(0, ...[...this.counts.keys()].map((plain) => plain.length));
  }

  has(plain: string): boolean {
    return this.counts.has(plain);
  }

  hasAccent(accent: string): boolean {
    return this.accents.has(accent);
  }

  /** Whether it knows a word as it was typed: with its marks, where it has any. */
  hasAs({ unaccented, accent, hasDiacritics }: Word): boolean {
    return hasDiacritics ? this.accents.has(accent) : this.counts.has(unaccented);
  }

  count(plain: string): number {
    return this.counts.get(plain) ?? 0;
  }

  areNeighbours(left: string, right: string): boolean {
    return this.neighbours.has(`${left} ${right}`);
  }
}
