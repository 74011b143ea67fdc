import { ROOT, TrieBuilder } from './trieBuilder';
import { mayMean, type Word } from './words';

export const START: readonly number[] = [ROOT];

/**
 * Phrases as a tree of their words, kept as arrays: dictionaries are written out of alternatives into tens of thousands of
 * nodes, and an object for each would take ten times the memory.
 */
export class PhraseTrie {
  /** Numbers of words without their marks, and the forms with them. */
  private readonly letters: ReadonlyMap<string, number>;
  private readonly forms: readonly Word[];
  /** The edges of node `n` are those from `edgesFrom[n]` up to `edgesFrom[n + 1]`, sorted by their letters. */
  private readonly edgesFrom: Int32Array;
  private readonly edgeLetters: Int32Array;
  private readonly edgeForms: Int32Array;
  private readonly edgeTo: Int32Array;
  /** By the number of a word's letters (`Word.letters`), and by the letters of those without: whether a phrase begins with it. */
  private readonly isFirst: Uint8Array;
  private readonly firstLetters = new Set<string>();
  /** As the edges of node `n`, the phrases that end at it. */
  readonly endsFrom: Int32Array;
  readonly ends: Int32Array;

  /**
   * Phrases are known by their place in the list; one without words stands nowhere.
   * @param arePatterns whether they have alternatives in them: "sau (khi|) nhập"
   */
  constructor(phrases: readonly string[], arePatterns = false) {
    const builder = new TrieBuilder();
    phrases.forEach((phrase, number) =>
      arePatterns ? builder.addPattern(phrase, number) : builder.add(phrase, number),
    );
    const { edges, ends, nodes, letters, forms } = builder;
    this.letters = letters;
    this.forms = forms;
    const first = edges.flatMap(({ from, form }) => (from === ROOT ? [this.forms[form]!] : []));
    this.isFirst = new Uint8Array(first.reduce((most, { letters }) => Math.max(most, letters), -1) + 1);
    for (const { letters, unaccented } of first)
      if (letters >= 0) this.isFirst[letters] = 1;
      else this.firstLetters.add(unaccented);
    edges.sort((a, b) => a.from - b.from || a.letters - b.letters);
    this.edgesFrom = startsOf(nodes, edges, ({ from }) => from);
    this.edgeLetters = Int32Array.from(edges, ({ letters }) => letters);
    this.edgeForms = Int32Array.from(edges, ({ form }) => form);
    this.edgeTo = Int32Array.from(edges, ({ to }) => to);
    ends.sort((a, b) => a.node - b.node);
    this.endsFrom = startsOf(nodes, ends, ({ node }) => node);
    this.ends = Int32Array.from(ends, ({ phrase }) => phrase);
  }

  /** Whether a phrase begins with these letters. */
  begins({ letters, unaccented }: Word): boolean {
    // Every dictionary asks this of every word of every message.
    return letters >= 0 ? this.isFirst[letters] === 1 : this.firstLetters.has(unaccented);
  }

  /** The nodes to which a typed word leads from some: mostly none, which makes no list. */
  follow(nodes: readonly number[], typed: Word): readonly number[] {
    const letters = this.letters.get(typed.unaccented);
    if (letters === undefined) return nowhere;
    const { edgesFrom, edgeLetters, edgeForms, edgeTo } = this;
    let reached: number[] | undefined;
    for (const node of nodes) {
      const end = edgesFrom[node + 1]!;
      for (let edge = this.firstEdge(node, letters); edge < end && edgeLetters[edge] === letters; edge++)
        if (mayMean(typed, this.forms[edgeForms[edge]!]!) && !reached?.includes(edgeTo[edge]!))
          (reached ??= []).push(edgeTo[edge]!);
    }
    return reached ?? nowhere;
  }

  /** The first edge of a node with these letters, or where it would stand. */
  private firstEdge(node: number, letters: number): number {
    const { edgeLetters } = this;
    let [low, high] = [this.edgesFrom[node]!, this.edgesFrom[node + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edgeLetters[middle]! < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const nowhere: readonly number[] = [];

/** Where the rows of each node begin, once they stand sorted by node; the end of the last closes it. */
function startsOf<Row>(nodes: number, rows: readonly Row[], nodeOf: (row: Row) => number): Int32Array {
  const from = new Int32Array(nodes + 1);
  for (const row of rows) from[nodeOf(row) + 1]!++;
  for (let node = 0; node < nodes; node++) from[node + 1]! += from[node]!;
  return from;
}
