import { PhraseMatcher } from '../../../language/phraseMatcher';
import { type Word, word } from '../../../language/words';
import type { AnalyzedQuery } from '../queryAnalyzer';

/** Words that stand in an own place of a name: politeness and grammar have no say. */
const MIN_TERM_WEIGHT = 0.1;

/**
 * Families by everything they are called, said wholly and with nothing else: a name that somebody wrote down for a
 * procedure means this procedure, however many others hold its words.
 */
export class NameBook {
  private readonly families = new Map<string, Set<number>>();
  private readonly light: PhraseMatcher<true>;

  /** @param lightVerbs "làm", "xin": a name means the same with them and without */
  constructor(lightVerbs: readonly string[]) {
    this.light = new PhraseMatcher(lightVerbs.map((phrase) => [phrase, true] as const));
  }

  add(family: number, name: Pick<AnalyzedQuery, 'words' | 'terms'>): void {
    for (const key of keysOf(this.core(name))) {
      const known = this.families.get(key) ?? new Set();
      this.families.set(key, known.add(family));
    }
  }

  /** The families that are called just so; without accents in the question, those that may be meant. */
  find(question: Pick<AnalyzedQuery, 'words' | 'terms'>): number[] {
    const core = this.core(question);
    if (core.length < 2) return [];
    const [accented, plain] = keysOf(core);
    const isMarked = core.some(({ hasDiacritics }) => hasDiacritics);
    const found = this.families.get(accented) ?? (isMarked ? undefined : this.families.get(plain));
    return [...(found ?? [])];
  }

  /** What a name consists of, without light verbs unless nothing else is left. */
  private core({ words, terms }: Pick<AnalyzedQuery, 'words' | 'terms'>): Word[] {
    const own = words.filter((_, i) => (terms[i]?.weight ?? 0) >= MIN_TERM_WEIGHT);
    const light = new Set(
      this.light
        .matchAll(own.map(({ text }) => word(text)))
        .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
    );
    const rest = own.filter((_, i) => !light.has(i));
    return rest.length >= 2 ? rest : own;
  }
}

function keysOf(core: readonly Word[]): [accented: string, plain: string] {
  return [
    `=${core.map(({ accent }) => accent).join(' ')}`,
    `~${core.map(({ unaccented }) => unaccented).join(' ')}`,
  ];
}
