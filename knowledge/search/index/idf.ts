import type { Word } from '../../../language/words';

type Feature = Pick<Word, 'unaccented' | 'accent'>;

/** How telling a word is: rare words tell more (inverse document frequency over families). */
export class Idf {
  private readonly counts = new Map<string, number>();
  private families = 0;

  /** Counts one family's words, each form once. */
  add(features: Iterable<Feature>): void {
    this.families++;
    const forms = new Set<string>();
    for (const { unaccented, accent } of features) forms.add(`p${unaccented}`).add(`a${accent}`);
    for (const form of forms) this.counts.set(form, (this.counts.get(form) ?? 0) + 1);
  }

  ofAccent(accent: string): number {
    return this.idf(`a${accent}`);
  }

  /** Out-of-vocabulary terms get 60 % of the maximum IDF. */
  of(typed: Word): number {
    const asTyped = this.counts.get(typed.hasDiacritics ? `a${typed.accent}` : `p${typed.unaccented}`);
    return asTyped === undefined
      ? this.ceiling * 0.6
      : this.idf(typed.hasDiacritics ? `a${typed.accent}` : `p${typed.unaccented}`);
  }

  private get ceiling(): number {
    return Math.log(1 + this.families);
  }

  private idf(form: string): number {
    const count = this.counts.get(form) ?? 0;
    return Math.log(1 + (this.families - count + 0.5) / (count + 0.5));
  }
}
