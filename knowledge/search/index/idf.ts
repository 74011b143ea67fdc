import type { Word } from '../../../language/words';

type Feature = Pick<Word, 'unaccented' | 'accent'>;

/** How telling a word is: rare words tell more (inverse document frequency over families). */
export class Idf {
  private readonly plain = new Map<string, number>();
  private readonly accents = new Map<string, number>();
  private families = 0;

  /** Counts one family's words, each form once. */
  add(features: Iterable<Feature>): void {
    this.families++;
    const [plain, accents] = [new Set<string>(), new Set<string>()];
    for (const { unaccented, accent } of features) {
      if (accents.has(accent)) continue;
      accents.add(accent);
      plain.add(unaccented);
    }
    for (const form of plain) this.plain.set(form, (this.plain.get(form) ?? 0) + 1);
    for (const form of accents) this.accents.set(form, (this.accents.get(form) ?? 0) + 1);
  }

  ofAccent(accent: string): number {
    return this.idf(this.accents.get(accent) ?? 0);
  }

  /** Out-of-vocabulary terms get 60 % of the maximum IDF. */
  of({ hasDiacritics, accent, unaccented }: Word): number {
    const count = hasDiacritics ? this.accents.get(accent) : this.plain.get(unaccented);
    return count === undefined ? this.ceiling * 0.6 : this.idf(count);
  }

  private get ceiling(): number {
    return Math.log(1 + this.families);
  }

  private idf(count: number): number {
    return Math.log(1 + (this.families - count + 0.5) / (count + 0.5));
  }
}
