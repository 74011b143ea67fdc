import type { Word } from '../../../language/words';

type Form = Pick<Word, 'unaccented' | 'accent'>;

/** Numbers for the forms of syllables, without marks and with them, in the order in which they first come. */
export class Syllables {
  private readonly plain = new Map<string, number>();
  private readonly accents = new Map<string, number>();

  /** How many forms without marks, and with them, there are. */
  get plainCount(): number {
    return this.plain.size;
  }

  get accentCount(): number {
    return this.accents.size;
  }

  add({ unaccented, accent }: Form): void {
    if (this.accents.has(accent)) return;
    this.accents.set(accent, this.accents.size);
    if (!this.plain.has(unaccented)) this.plain.set(unaccented, this.plain.size);
  }

  /** The number of the form without marks; -1 when nothing has it. */
  plainId(word: Form): number {
    return this.plain.get(word.unaccented) ?? -1;
  }

  /** The number of the form as written; -1 when nothing has it. */
  accentId(word: Form): number {
    return this.accents.get(word.accent) ?? -1;
  }
}
