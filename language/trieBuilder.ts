import { alternatives, partsOf } from './alternatives';
import { type Word, words } from './words';

/** The node from which every phrase begins. */
export const ROOT = 0;

/** An edge while phrases are read in: from a node by a form of a word, which has these letters, to another node. */
interface Edge {
  from: number;
  letters: number;
  form: number;
  to: number;
}

/** The end of a phrase while phrases are read in. */
interface End {
  node: number;
  phrase: number;
}

/** More forms of words than any language has. */
const MAX_FORMS = 2 ** 24;

/** Reads phrases in, one after the other, for `PhraseTrie`. Those that begin alike share their first nodes. */
export class TrieBuilder {
  readonly edges: Edge[] = [];
  readonly ends: End[] = [];
  /** Numbers of words without their marks, and the forms with them. */
  readonly letters = new Map<string, number>();
  readonly forms: Word[] = [];
  /** How many there are. */
  nodes = 1;
  private readonly formNumbers = new Map<string, number>();
  /** By node and form: the node behind. */
  private readonly behind = new Map<number, number>();
  /** The words of a token: dictionaries are written out of the same few thousand. */
  private readonly read = new Map<string, readonly Word[]>();

  add(phrase: string, number: number): void {
    this.end(this.walk(ROOT, phrase), number);
  }

  /**
   * A phrase with alternatives. Written out, a few hundred of these are tens of thousands: here whichever was said leads to
   * one node, from which there is one way on.
   */
  addPattern(pattern: string, number: number): void {
    const parts = partsOf(pattern);
    if (!parts) {
      for (const phrase of alternatives(pattern)) this.add(phrase, number);
      return;
    }
    let open = [ROOT];
    let isShared = true;
    for (const choices of parts) {
      isShared &&= choices.length === 1;
      open = isShared ? [this.walk(open[0]!, choices[0]!)] : this.join(open, choices);
    }
    for (const node of open) this.end(node, number);
  }

  /** The node to which a phrase leads from another, in the ways that there are or on new ones. */
  private walk(from: number, phrase: string): number {
    let at = from;
    for (const written of this.wordsOf(phrase)) {
      const step = at * MAX_FORMS + this.formOf(written);
      const known = this.behind.get(step);
      const to = known ?? this.nodes++;
      if (known === undefined) {
        this.behind.set(step, to);
        this.connect(at, written, to);
      }
      at = to;
    }
    return at;
  }

  /** From some nodes by each of several phrases to one and the same node; they stay where nothing may be said, too. */
  private join(open: readonly number[], choices: readonly string[]): number[] {
    const said = choices.map((choice) => this.wordsOf(choice));
    const spoken = said.filter((own) => own.length > 0);
    if (spoken.length === 0) return [...open];
    const to = this.nodes++;
    for (const own of spoken) {
      let from = open;
      own.forEach((written, i) => {
        const next = i === own.length - 1 ? to : this.nodes++;
        for (const node of from) this.connect(node, written, next);
        from = [next];
      });
    }
    return spoken.length < said.length ? [...open, to] : [to];
  }

  private connect(from: number, written: Word, to: number): void {
    const letters = numberIn(this.letters, written.unaccented);
    this.edges.push({ from, letters, form: this.formOf(written), to });
  }

  private end(node: number, phrase: number): void {
    if (node !== ROOT) this.ends.push({ node, phrase });
  }

  private formOf(written: Word): number {
    const form = numberIn(this.formNumbers, `${written.unaccented} ${written.accent}`);
    this.forms[form] ??= written;
    return form;
  }

  private wordsOf(phrase: string): readonly Word[] {
    return phrase.split(' ').flatMap((token) => {
      const known = this.read.get(token) ?? words(token);
      this.read.set(token, known);
      return known;
    });
  }
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
