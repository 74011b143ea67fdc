import { PhraseMatcher } from './phraseMatcher';
import { tidy, typedToken } from './text';
import { type Word, word, words } from './words';

/** Reads a token that is no known word, given the word before it; null leaves it as it is. */
export type Repair = (token: string, before: Word | undefined) => readonly Word[] | null;

const keep: Repair = () => null;

/** Ways of writing that mean the same, brought to one form before anything is compared. */
export class Spelling {
  private readonly shorthand: ReadonlyMap<string, readonly Word[]>;
  private readonly rewrites: PhraseMatcher<readonly Word[]>;

  /**
   * @param shorthand abbreviation to what it stands for
   * @param rewrites phrase to the phrase that always replaces it
   */
  constructor(shorthand: Readonly<Record<string, string>>, rewrites: readonly (readonly [string, string])[]) {
    this.shorthand = new Map(
      Object.entries(shorthand).map(([short, long]) => [short.normalize('NFC'), words(long)]),
    );
    this.rewrites = new PhraseMatcher(rewrites.map(([from, to]) => [from, words(to)] as const));
  }

  /** The words of a text with abbreviations written out and rewritten phrases in their common form. */
  read(text: string, repair: Repair = keep): readonly Word[] {
    return this.rewrite(this.expand(text, repair));
  }

  /** The text as it was typed, with abbreviations written out. */
  writtenOut(text: string): string {
    return tidy(text).replace(typedToken, (token) => {
      const long = this.shorthand.get(token.toLowerCase());
      return long ? long.map((one) => one.text).join(' ') : token;
    });
  }

  private expand(text: string, repair: Repair): readonly Word[] {
    const tokens = tidy(text).toLowerCase().match(typedToken) ?? [];
    const read: Word[] = [];
    for (const token of tokens)
      read.push(...(this.shorthand.get(token) ?? repair(token, read.at(-1)) ?? parts(token)));
    return read;
  }

  private rewrite(read: readonly Word[]): readonly Word[] {
    const out: Word[] = [];
    let at = 0;
    for (const { from, to, phrase, value } of this.rewrites.matchLongest(read)) {
      if (to - from === 1 && !sureAlone(read[from] as Word, phrase)) continue;
      out.push(...read.slice(at, from), ...value);
      at = to;
    }
    return [...out, ...read.slice(at)];
  }
}

/** Letters and digits of one token apart: "ct01" → "ct", "01". */
function parts(token: string): readonly Word[] {
  return /\p{N}/u.test(token) ? words(token) : [word(token)];
}

/** A single unmarked syllable may be too many words to be replaced: "cuoi" is cưới, cuối or cười. */
function sureAlone(typed: Word, phrase: string): boolean {
  return typed.hasDiacritics || !word(phrase).hasDiacritics;
}
