import { mayMean, type Word, words } from './words';

/** A phrase found in a text: words `from` up to but not including `to`. */
export interface PhraseMatch<T> {
  from: number;
  to: number;
  phrase: string;
  value: T;
}

interface Node<T> {
  /** By the form without marks: the forms that are written, each with what follows. */
  next: Map<string, { written: Word; node: Node<T> }[]> | null;
  ends: { phrase: string; value: T }[] | null;
}

function node<T>(): Node<T> {
  return { next: null, ends: null };
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
      at.next ??= new Map();
      const branches = at.next.get(written.unaccented);
      let branch = branches?.find((candidate) => candidate.written.accent === written.accent);
      if (!branch) {
        branch = { written, node: node<T>() };
        if (branches) branches.push(branch);
        else at.next.set(written.unaccented, [branch]);
      }
      at = branch.node;
    }
    if (at !== this.root) (at.ends ??= []).push({ phrase, value });
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

  /** Adds the phrases that begin at a place, shorter ones first. */
  private collect(text: readonly Word[], from: number, found: PhraseMatch<T>[]): void {
    // Nearly every place ends here.
    if (!this.root.next?.has((text[from] as Word).unaccented)) return;
    let open = [this.root];
    for (let at = from; at < text.length && open.length > 0; at++) {
      const typed = text[at] as Word;
      const reached: Node<T>[] = [];
      for (const { next } of open)
        for (const { written, node } of next?.get(typed.unaccented) ?? [])
          if (mayMean(typed, written)) reached.push(node);
      for (const { ends } of reached)
        if (ends) for (const { phrase, value } of ends) found.push({ phrase, value, from, to: at + 1 });
      open = reached;
    }
  }
}

/** Phrases of which it matters only that they stand in a text, and where. */
export function phraseSet(phrases: readonly string[]): PhraseMatcher<true> {
  return new PhraseMatcher(phrases.map((phrase) => [phrase, true] as const));
}
