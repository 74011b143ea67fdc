import type { Word } from '../../../language/words';
import type { Syllables } from './syllables';

type Form = Pick<Word, 'unaccented' | 'accent'>;

/** What syllables tell, by the numbers of their forms; 0 for those that no family uses. */
export interface PackedIdf {
  plain: Float64Array;
  accents: Float64Array;
  /** What a word tells that nobody uses. */
  unseen: number;
}

/** How telling a word is: rare words tell more (inverse document frequency over families). */
export class Idf {
  constructor(
    private readonly packed: PackedIdf,
    private readonly syllables: Syllables,
  ) {}

  ofAccent(word: Form): number {
    return this.packed.accents[this.syllables.accentId(word)] || this.packed.unseen;
  }

  /** Out-of-vocabulary terms get 60 % of the maximum IDF. */
  of(word: Word): number {
    const { plain, accents, unseen } = this.packed;
    // A number below zero is none of an array: not seen.
    const known = word.hasDiacritics
      ? accents[this.syllables.accentId(word)]
      : plain[this.syllables.plainId(word)];
    return known || unseen;
  }
}

/** What a term tells that so many of so many documents hold, in nats: BM25's inverse document frequency, never below 0. */
export function idf(holding: number, documents: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** @param families the words of each, which the syllables know */
export function packIdf(families: readonly Iterable<Form>[], syllables: Syllables): PackedIdf {
  const plain = counter(syllables.plainCount);
  const accents = counter(syllables.accentCount);
  families.forEach((words, family) => {
    for (const word of words) {
      plain.add(syllables.plainId(word), family);
      accents.add(syllables.accentId(word), family);
    }
  });
  const tells = (count: number): number => (count === 0 ? 0 : idf(count, families.length));
  return {
    plain: Float64Array.from(plain.counts, tells),
    accents: Float64Array.from(accents.counts, tells),
    unseen: Math.log(1 + families.length) * 0.6,
  };
}

/** Counts in how many documents each form stands; documents come in order. */
function counter(size: number): { counts: Int32Array; add(form: number, document: number): void } {
  const counts = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  return {
    counts,
    add(form, document) {
      if (last[form] === document) return;
      last[form] = document;
      counts[form]!++;
    },
  };
}
