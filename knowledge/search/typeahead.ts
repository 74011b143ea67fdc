import { fold, syllables } from '../../language/text';

/** One thing that can be found. */
export interface TypeaheadEntry {
  id: string;
  /** What it is called. */
  names: readonly string[];
  /** What people say when they need it. */
  phrases?: readonly string[];
  /** Whether many people ask for it. */
  common?: boolean;
}

/** A syllable as it is written, and without its marks. */
interface Syllable {
  text: string;
  plain: string;
}

interface IndexedName {
  entry: number;
  gain: number;
  words: readonly Syllable[];
  /** How many words it has behind its opening. */
  length: number;
}

/** A name that is longer than what was typed is less likely meant, by this much for each word that was not typed. */
const EXTRA_WORD_COST = 0.04;
/** Words in the order of the name, side by side. */
const IN_ORDER_GAIN = 0.2;
/** Words with which half of all names begin: whether they stand there says nothing. */
const OPENING = /^(?:đăng ký|cấp|làm|xin|thủ tục)\s+/iu;
/** It is the thing's own name, and not a phrase about it. */
const OWN_NAME_GAIN = 0.25;
const COMMON_GAIN = 0.15;
/** The marks that were typed are those of the name. */
const SAME_MARKS_GAIN = 0.1;

/**
 * Finds names while somebody is still typing: every word but the last must stand in the name, the last may be a
 * beginning. Words are compared without their marks, since many are typed without.
 */
export class Typeahead {
  private readonly names: IndexedName[];
  /** All words without marks, sorted, so that those with one beginning stand side by side. */
  private readonly vocabulary: string[];
  private readonly postings: ReadonlyMap<string, readonly number[]>;

  constructor(private readonly entries: readonly TypeaheadEntry[]) {
    // Syllables repeat: each is kept once.
    const seen = new Map<string, Syllable>();
    const known = (text: string): Syllable[] =>
      syllables(text).map((syllable) => {
        const one = seen.get(syllable) ?? { text: syllable, plain: fold(syllable) };
        seen.set(syllable, one);
        return one;
      });
    this.names = entries.flatMap(({ names, phrases = [], common }, entry) => {
      const gain = common ? COMMON_GAIN : 0;
      const indexed = (name: string, own: number): IndexedName => {
        const words = known(name);
        const opening = OPENING.exec(name)?.[0] ?? '';
        return { entry, gain: gain + own, words, length: words.length - syllables(opening).length };
      };
      return [
        ...names.map((name) => indexed(name, OWN_NAME_GAIN)),
        ...phrases.map((phrase) => indexed(phrase, 0)),
      ];
    });
    const postings = new Map<string, number[]>();
    this.names.forEach((name, i) => {
      for (const { plain } of name.words) {
        const list = postings.get(plain);
        if (!list) postings.set(plain, [i]);
        else if (list.at(-1) !== i) list.push(i);
      }
    });
    this.postings = postings;
    this.vocabulary = [...postings.keys()].sort();
  }

  /** Ids of the entries whose names go on from what was typed, the likeliest first. */
  complete(typed: string, limit: number): string[] {
    const asked = read(typed);
    const last = asked.at(-1);
    if (!last) return [];
    let found = this.startingWith(last.plain);
    for (const one of asked.slice(0, -1)) {
      const having = new Set(this.postings.get(one.plain));
      found = new Set([...found].filter((name) => having.has(name)));
    }
    const best = new Map<number, number>();
    for (const i of found) {
      const name = this.names[i] as IndexedName;
      best.set(name.entry, Math.max(best.get(name.entry) ?? -Infinity, name.gain + scoreOf(asked, name)));
    }
    return [...best]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, limit)
      .flatMap(([entry]) => this.entries[entry]?.id ?? []);
  }

  private startingWith(beginning: string): Set<number> {
    const found = new Set<number>();
    for (let i = firstNotBefore(this.vocabulary, beginning); i < this.vocabulary.length; i++) {
      const word = this.vocabulary[i] as string;
      if (!word.startsWith(beginning)) break;
      for (const name of this.postings.get(word) ?? []) found.add(name);
    }
    return found;
  }
}

function read(text: string): Syllable[] {
  return syllables(text).map((syllable) => ({ text: syllable, plain: fold(syllable) }));
}

function scoreOf(asked: readonly Syllable[], { words, length }: IndexedName): number {
  const at = placeOf(asked, words);
  const marks = asked.every((one) => words.some((other) => other.text.startsWith(one.text)));
  return (
    (at >= 0 ? IN_ORDER_GAIN : 0) +
    (marks ? SAME_MARKS_GAIN : 0) -
    EXTRA_WORD_COST * Math.max(0, length - asked.length)
  );
}

/** Where the words stand side by side in a name, the last perhaps begun only; -1 when nowhere. */
function placeOf(asked: readonly Syllable[], name: readonly Syllable[]): number {
  const last = asked.length - 1;
  return name.findIndex((_, from) =>
    asked.every(({ plain }, i) => {
      const other = name[from + i]?.plain;
      return i === last ? other?.startsWith(plain) : other === plain;
    }),
  );
}

/** Binary search: the first place whose word is not before another. */
function firstNotBefore(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
