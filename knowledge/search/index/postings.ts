import type { Word } from '../../../language/words';

/** Where a feature occurs, under its unmarked key, with the marked form that stands there. */
interface Posting {
  documents: number[];
  accents: number[];
}

/** An inverted list over one kind of feature (syllables, or pairs of neighbours). */
export class Postings {
  private readonly lists = new Map<string, Posting>();
  private readonly accentIds = new Map<string, number>();

  accentId(accent: string): number {
    return this.accentIds.get(accent) ?? -1;
  }

  /** Adds a document's features; the same marked form counts once a document. */
  add(document: number, features: readonly Pick<Word, 'unaccented' | 'accent'>[]): void {
    const seen = new Set<string>();
    for (const { unaccented, accent } of features) {
      if (seen.has(accent)) continue;
      seen.add(accent);
      let id = this.accentIds.get(accent);
      if (id === undefined) this.accentIds.set(accent, (id = this.accentIds.size));
      let list = this.lists.get(unaccented);
      if (!list) this.lists.set(unaccented, (list = { documents: [], accents: [] }));
      list.documents.push(document);
      list.accents.push(id);
    }
  }

  /** Calls back for every document that holds the unmarked form. */
  visit(plain: string, each: (document: number, accentId: number) => void): void {
    const list = this.lists.get(plain);
    if (!list) return;
    const { documents, accents } = list;
    for (let i = 0; i < documents.length; i++) each(documents[i] as number, accents[i] as number);
  }

  has(plain: string): boolean {
    return this.lists.has(plain);
  }

  plainForms(): IterableIterator<string> {
    return this.lists.keys();
  }
}

/** Two neighbours as one feature. */
export function pair(left: Word, right: Word): Omit<Word, 'text'> {
  return {
    unaccented: `${left.unaccented} ${right.unaccented}`,
    accent: `${left.accent} ${right.accent}`,
    hasDiacritics: left.hasDiacritics || right.hasDiacritics,
  };
}
