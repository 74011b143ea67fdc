import { mayMean, type Word, words } from './words';

/** A phrase found in a text: words `from` up to but not including `to`. */
export interface PhraseMatch<T> {
  from: number;
  to: number;
  phrase: string;
  value: T;
}

interface Node<T> {
  next: Map<string, { written: Word; node: Node<T> }[]>;
  ends: { phrase: string; value: T }[];
}

function node<T>(): Node<T> {
  return { next: new Map(), ends: [] };
}

/** A dictionary of phrases that finds them in running text, with or without their accents. */
export class PhraseMatcher<T> {
  private readonly root = node<T>();

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) this.add(phrase, value);
  }

  private add(phrase: string, value: T): void {
    let at = this.root;
    for (const written of words(phrase)) {
      const branches = at.next.get(written.unaccented) ?? [];
      let branch = branches.find((candidate) => candidate.written.accent === written.accent);
      if (!branch) {
        branch = { written, node: node<T>() };
        at.next.set(written.unaccented, [...branches, branch]);
      }
      at = branch.node;
    }
    if (at !== this.root) at.ends.push({ phrase, value });
  }

  /** Every phrase that stands in the text, overlapping ones too. */
  matchAll(text: readonly Word[]): PhraseMatch<T>[] {
    return text.flatMap((_, from) => this.startingAt(text, from));
  }

  /** The phrases read from left to right, the longest at each place; none overlap. */
  matchLongest(text: readonly Word[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let from = 0; from < text.length;) {
      const here = this.startingAt(text, from);
      const longest = Math.max(0, ...here.map(({ to }) => to));
      if (longest > from) found.push(...here.filter(({ to }) => to === longest));
      from = Math.max(longest, from + 1);
    }
    return found;
  }

  private startingAt(text: readonly Word[], from: number): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    let open = [this.root];
    for (let at = from; at < text.length && open.length > 0; at++) {
      const typed = text[at] as Word;
      open = open.flatMap((current) =>
        (current.next.get(typed.unaccented) ?? [])
          .filter(({ written }) => mayMean(typed, written))
          .map((b) => b.node),
      );
      for (const { ends } of open) found.push(...ends.map((end) => ({ ...end, from, to: at + 1 })));
    }
    return found;
  }
}
