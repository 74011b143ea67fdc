import { words } from '../../language/words';
import type { Family } from '../families';
import { KeyTable, type PackedKeys } from '../../language/keyTable';
import { StringTableBuilder } from '../../language/stringTable';

/** The terms of all names, and in how many families each stands. */
export interface PackedNameTerms {
  terms: PackedKeys;
  counts: Int32Array;
}

/** The words and pairs of neighbouring words, unaccented, that names of families consist of. */
export class NameTerms {
  private readonly terms: KeyTable;

  constructor(private readonly packed: PackedNameTerms) {
    this.terms = new KeyTable(packed.terms);
  }

  get size(): number {
    return this.terms.size;
  }

  /** The number of a term; -1 when it stands in no name. */
  numberOf(term: string): number {
    return this.terms.numberOf(term);
  }

  /** In how many families a term stands. */
  count(term: string): number {
    return this.packed.counts[this.terms.numberOf(term)] ?? 0;
  }
}

export function packNameTerms(families: readonly Family[]): PackedNameTerms {
  const terms = new StringTableBuilder();
  const counts: number[] = [];
  const last: number[] = [];
  families.forEach(({ members, everyday }, family) => {
    for (const name of [...members.map((member) => member.name), ...everyday])
      for (const term of termsOf(name)) {
        const number = terms.add(term);
        if (last[number] === family) continue;
        last[number] = family;
        counts[number] = (counts[number] ?? 0) + 1;
      }
  });
  return { terms: terms.buildKeys(), counts: Int32Array.from(counts) };
}

/** Words and neighbouring pairs, unaccented. */
function termsOf(text: string): string[] {
  const said = words(text).map(({ unaccented }) => unaccented);
  return [...said, ...said.slice(1).map((word, i) => `${said[i]} ${word}`)];
}
