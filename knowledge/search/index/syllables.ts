import type { Word } from '../../../language/words';
import { KeyTable, type PackedKeys } from '../../../language/keyTable';
import { StringTableBuilder } from '../../../language/stringTable';

type Form = Pick<Word, 'unaccented' | 'accent'>;

/** The forms of syllables, without marks and with them. */
export interface PackedSyllables {
  plain: PackedKeys;
  accents: PackedKeys;
}

/** Numbers for the forms of syllables, without marks and with them. */
export class Syllables {
  private readonly plain: KeyTable;
  private readonly accents: KeyTable;

  constructor({ plain, accents }: PackedSyllables) {
    this.plain = new KeyTable(plain);
    this.accents = new KeyTable(accents);
  }

  /** How many forms without marks, and with them, there are. */
  get plainCount(): number {
    return this.plain.size;
  }

  get accentCount(): number {
    return this.accents.size;
  }

  /** The number of the form without marks; -1 when nothing has it. */
  plainId(word: Form): number {
    return this.plain.numberOf(word.unaccented);
  }

  /** The number of the form as written; -1 when nothing has it. */
  accentId(word: Form): number {
    return this.accents.numberOf(word.accent);
  }
}

/** The forms of words, in the order in which they first come. */
export function packSyllables(words: Iterable<Form>): PackedSyllables {
  const [plain, accents] = [new StringTableBuilder(), new StringTableBuilder()];
  for (const { unaccented, accent } of words) {
    accents.add(accent);
    plain.add(unaccented);
  }
  return { plain: plain.buildKeys(), accents: accents.buildKeys() };
}
