import { PhraseTrie, START } from './phraseTrie';
import type { Word } from './words';

/** A phrase found in a text: words `from` up to but not including `to`. */
export interface PhraseMatch<T> {
  from: number;
  to: number;
  phrase: string;
  value: T;
}

/** What stands in none of some spans of a text, in order. */
export function outside<One>(text: readonly One[], spans: readonly { from: number; to: number }[]): One[] {
  return text.filter((_, at) => !spans.some(({ from, to }) => at >= from && at < to));
}

/** A dictionary of phrases that finds them in running text, with or without their accents. */
export class PhraseMatcher<T> {
  private readonly phrases: readonly string[];
  private readonly values: readonly T[];
  private readonly trie: PhraseTrie;

  /** @param arePatterns whether phrases have alternatives in them, as `alternatives` writes them out */
  constructor(phrases: Iterable<readonly [phrase: string, value: T]>, arePatterns = false) {
    const entries = [...phrases];
    this.phrases = entries.map(([phrase]) => phrase);
    this.values = entries.map(([, value]) => value);
    this.trie = new PhraseTrie(this.phrases, arePatterns);
  }

  /** Every phrase that stands in the text, overlapping ones too. */
  matchAll(text: readonly Word[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let from = 0; from < text.length; from++) this.collect(text, from, found);
    return found;
  }

  /** The phrases read from left to right, the longest at each place; none overlap. */
  matchLongest(text: readonly Word[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    const here: PhraseMatch<T>[] = [];
    for (let from = 0; from < text.length;) {
      here.length = 0;
      this.collect(text, from, here);
      // Shorter ones come before longer ones.
      const longest = here.at(-1)?.to ?? from + 1;
      for (const match of here) if (match.to === longest) found.push(match);
      from = longest;
    }
    return found;
  }

  /** The words that stand in no phrase, as `matchLongest` reads them. */
  without(text: readonly Word[]): Word[] {
    return outside(text, this.matchLongest(text));
  }

  /** Adds the phrases that begin at a place, shorter ones first. */
  private collect(text: readonly Word[], from: number, found: PhraseMatch<T>[]): void {
    const { trie } = this;
    // Nearly every place ends here.
    if (!trie.begins(text[from]!)) return;
    let nodes = trie.follow(START, text[from]!);
    for (let to = from + 1; nodes.length > 0; to++) {
      for (const node of nodes) {
        for (let at = trie.endsFrom[node]!, end = trie.endsFrom[node + 1]!; at < end; at++) {
          const own = trie.ends[at]!;
          found.push({ phrase: this.phrases[own]!, value: this.values[own]!, from, to });
        }
      }
      if (to === text.length) return;
      nodes = trie.follow(nodes, text[to]!);
    }
  }
}

/** A dictionary of phrases with alternatives in them: "sau (khi|) nhập". */
export function patternMatcher<T>(
  patterns: Iterable<readonly [pattern: string, value: T]>,
): PhraseMatcher<T> {
  return new PhraseMatcher(patterns, true);
}

/** Phrases of which it matters only that they stand in a text, and where. */
export function phraseSet(phrases: readonly string[]): PhraseMatcher<true> {
  return new PhraseMatcher(phrases.map((phrase) => [phrase, true] as const));
}
