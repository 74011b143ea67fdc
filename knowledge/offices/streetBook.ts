import { PhraseMatcher } from '../../language/phraseMatcher';
import type { Word } from '../../language/words';
import type { Street } from '../schema/street';

/** A street where its name stands in a text, with every ward that it runs through. */
export interface StreetMention {
  from: number;
  to: number;
  name: string;
  streets: Street[];
}

/** Finds streets by their names. */
export class StreetBook {
  private readonly matcher: PhraseMatcher<string>;
  private readonly byName = new Map<string, Street[]>();

  constructor(streets: readonly Street[]) {
    for (const street of streets)
      this.byName.set(street.name, [...(this.byName.get(street.name) ?? []), street]);
    this.matcher = new PhraseMatcher(
      streets.flatMap(({ name, names }) => [name, ...names].map((said) => [said, name] as const)),
    );
  }

  /** The longest name in the text. */
  find(words: readonly Word[]): StreetMention | undefined {
    const found = this.matcher.matchLongest(words);
    const [longest] = found.sort((a, b) => b.to - b.from - (a.to - a.from));
    if (!longest) return undefined;
    const { from, to, value: name } = longest;
    return { from, to, name, streets: this.byName.get(name) ?? [] };
  }
}

const books = new WeakMap<readonly Street[], StreetBook>();

/** The book of these streets, made once. */
export function streetBook(streets: readonly Street[]): StreetBook {
  const book = books.get(streets) ?? new StreetBook(streets);
  books.set(streets, book);
  return book;
}
