import { PhraseMatcher } from '../../language/phraseMatcher';
import type { Word } from '../../language/words';
import type { Office } from '../schema/office';
import { namesOf, type OfficeName, spellings } from './names';
import { kindsIn, type PhraseMatch, type UnitKind } from './words';

/** A name of a unit where it stands in a text, with all the offices it leads to. */
export interface OfficeMention {
  /** With the word for its kind, when one stands before it. */
  from: number;
  to: number;
  nameFrom: number;
  /** The kind that was said. */
  kind?: UnitKind;
  names: OfficeName[];
}

/** Finds names of wards, communes and former units in running text. */
export class OfficeBook {
  private readonly book: PhraseMatcher<OfficeName>;

  constructor(offices: readonly Office[]) {
    this.book = new PhraseMatcher(
      offices
        .flatMap(namesOf)
        .flatMap((name) => spellings(name.bare).map((spelling) => [spelling, name] as const)),
    );
  }

  find(words: readonly Word[]): OfficeMention[] {
    const kinds = kindsIn(words);
    const mentions = new Map<number, OfficeMention>();
    for (const { from, to, value } of this.book.matchLongest(words)) {
      const before = kinds.filter((kind) => kind.to === from);
      const known = mentions.get(from);
      if (known) known.names.push(value);
      else mentions.set(from, mention(from, to, value, before));
    }
    // "Ba", "Tư", "Lăng" are names only behind the word for their kind.
    return [...mentions.values()].filter(({ kind, nameFrom, to, names }) => {
      const oneSyllable =
        to - nameFrom === 1 && names.every(({ bare }) => !/[\s’']/.test(bare) && bare.length <= 4);
      return !oneSyllable || kind !== undefined;
    });
  }
}

function mention(
  from: number,
  to: number,
  name: OfficeName,
  kinds: readonly PhraseMatch<UnitKind>[],
): OfficeMention {
  const [kind] = [...kinds].sort((a, b) => a.from - b.from);
  return {
    from: kind?.from ?? from,
    nameFrom: from,
    to,
    names: [name],
    ...(kind ? { kind: kind.value } : {}),
  };
}

const books = new WeakMap<readonly Office[], OfficeBook>();

/** The book of these offices, made once. */
export function officeBook(offices: readonly Office[]): OfficeBook {
  const book = books.get(offices) ?? new OfficeBook(offices);
  books.set(offices, book);
  return book;
}
