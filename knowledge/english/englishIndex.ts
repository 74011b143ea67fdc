import { looksEnglish } from '../../language/looksEnglish';
import { syllables } from '../../language/text';
import { words } from '../../language/words';
import standard from '../data/english/standard.json';
import stopwords from '../data/english/stopwords.json';
import type { EnglishNames } from './readEnglishNames';

export interface EnglishMatch {
  procedure: string;
  title: string;
  /** 0 to 1: likeness to the nearest name (Dice's coefficient over words weighted by their rarity). */
  score: number;
}

interface Entry {
  procedure: string;
  title: string;
  names: ReadonlySet<string>[];
}

const idle = new Set(stopwords);
/** Words of a text without common ones that must be known for it to be English. */
const MIN_KNOWN_SHARE = 0.6;
/** Shorter words may be Vietnamese syllables typed without accents. */
const MIN_TELLING_LETTERS = 6;
const STEM_LETTERS = 6;
/** How much the title counts beside the nearest name. */
const TITLE_SHARE = 0.15;

/** Finds procedures by what foreigners call them. */
export class EnglishIndex {
  private readonly entries: Entry[];
  private readonly idf = new Map<string, number>();
  private readonly unseen: number;

  constructor(named: readonly EnglishNames[]) {
    this.entries = named.map(({ procedure, title, names }) => ({
      procedure,
      title,
      names: [title, ...names].map(englishTerms),
    }));
    const seen = new Map<string, number>();
    for (const { names } of this.entries)
      for (const term of new Set(names.flatMap((name) => [...name])))
        seen.set(term, (seen.get(term) ?? 0) + 1);
    const count = this.entries.length + 1;
    for (const [term, times] of seen) this.idf.set(term, Math.log(1 + count / times));
    this.unseen = Math.log(1 + count) / 2;
  }

  /** Whether a text is English, be it only the name of a paper ("visa extension fee"). */
  isEnglish(text: string): boolean {
    if (looksEnglish(text)) return true;
    const said = words(text);
    if (said.length === 0 || said.some(({ hasDiacritics }) => hasDiacritics)) return false;
    const read = said.map((word) => word.text);
    const known = read.filter((word) => idle.has(word) || this.idf.has(stem(word)));
    return (
      known.length >= MIN_KNOWN_SHARE * read.length &&
      known.some((word) => word.length >= MIN_TELLING_LETTERS && this.idf.has(stem(word)))
    );
  }

  /** Best first; only those that share a word with the text. */
  find(text: string, limit: number): EnglishMatch[] {
    const asked = englishTerms(text);
    return this.entries
      .map(({ procedure, title, names }) => ({
        procedure,
        title,
        score: this.scoreOf(asked, names),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  titleOf(procedure: string): string | undefined {
    return this.entries.find((entry) => entry.procedure === procedure)?.title;
  }

  /** Of two that share a name the one whose title says no more is meant: "register a death" speaks of no foreigner. */
  private scoreOf(asked: ReadonlySet<string>, names: readonly ReadonlySet<string>[]): number {
    const [title = 0, ...others] = names.map((name) => this.likeness(asked, name));
    return (1 - TITLE_SHARE) * Math.max(title, ...others) + TITLE_SHARE * title;
  }

  private likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const shared = [...a].filter((term) => b.has(term));
    const all = this.weight([...a]) + this.weight([...b]);
    return all === 0 ? 0 : (2 * this.weight(shared)) / all;
  }

  private weight(terms: readonly string[]): number {
    return terms.reduce((sum, term) => sum + (this.idf.get(term) ?? this.unseen), 0);
  }
}

/** A map, as a word that is typed may be the name of what every object has: "constructor". */
const spellings = new Map(Object.entries<string>(standard.spellings));
/** "Korean", "my Japanese wife": whoever is of another country is a foreigner. */
const nationalities = new Set(standard.foreign);

/** The words that say something, without their endings. */
export function englishTerms(text: string): ReadonlySet<string> {
  const read = syllables(text.replace(/[’']s?\b/gu, '')).map((word) => word.toLowerCase());
  return new Set(read.filter((word) => !idle.has(word)).map((word) => stem(standardWord(word))));
}

function standardWord(word: string): string {
  return nationalities.has(word) ? 'foreigner' : (spellings.get(word) ?? word);
}

/** "registration", "registered" and "register" are one word: what they begin with, without endings. */
function stem(word: string): string {
  const short = word.replace(/(?:iages?|ied|ies|ations?|ings?|ed|ions?|ers?|es|s|e|y)$/u, '');
  return (short.length >= 3 ? short : word).slice(0, STEM_LETTERS);
}
