import { mayMean, type Word, words } from './words';

/** The node from which every phrase begins. */
export const ROOT = 0;

/** While phrases are read in. */
interface Node {
  /** By the number of the letters of a word: the forms in which it is written, each with what follows. */
  next: Map<number, { form: number; node: Node }[]>;
  /** Numbers of the phrases that end here. */
  ends: number[];
}

/**
 * Phrases as a tree of their words, kept as arrays: dictionaries are written out of alternatives into tens of thousands of
 * nodes, and an object for each would take ten times the memory.
 */
export class PhraseTrie {
  /** Numbers of words without their marks, and the forms with them. */
  private readonly letters = new Map<string, number>();
  private readonly forms: Word[] = [];
  /** The edges of node `n` are those from `edgesFrom[n]` up to `edgesFrom[n + 1]`, sorted by their letters. */
  private readonly edgesFrom: Int32Array;
  private readonly edgeLetters: Int32Array;
  private readonly edgeForms: Int32Array;
  private readonly edgeTo: Int32Array;
  /** By the number of its letters: whether a phrase begins with a word. */
  private readonly isFirst: Uint8Array;
  /** As the edges of node `n`, the phrases that end at it. */
  private readonly endsFrom: Int32Array;
  private readonly ends: Int32Array;

  /** Phrases are known by their place in the list; one without words stands nowhere. */
  constructor(phrases: readonly string[]) {
    const nodes = allUnder(this.read(phrases));
    const numbers = new Map(nodes.map((node, number) => [node, number]));
    const edges = nodes.map(({ next }) =>
      [...next]
        .sort(([a], [b]) => a - b)
        .flatMap(([letters, branches]) => branches.map((branch) => ({ letters, ...branch }))),
    );
    this.edgesFrom = starts(edges);
    this.edgeLetters = Int32Array.from(edges.flat(), ({ letters }) => letters);
    this.edgeForms = Int32Array.from(edges.flat(), ({ form }) => form);
    this.edgeTo = Int32Array.from(edges.flat(), ({ node }) => numbers.get(node) as number);
    this.isFirst = new Uint8Array(this.letters.size);
    for (const { letters } of edges[ROOT] ?? []) this.isFirst[letters] = 1;
    this.endsFrom = starts(nodes.map(({ ends }) => ends));
    this.ends = Int32Array.from(nodes.flatMap(({ ends }) => ends));
  }

  /** Whether a phrase begins with these letters. */
  begins(typed: Word): boolean {
    const letters = this.letters.get(typed.unaccented);
    return letters !== undefined && this.isFirst[letters] === 1;
  }

  /** Adds the nodes to which a typed word leads from one. */
  follow(node: number, typed: Word, reached: number[]): void {
    const letters = this.letters.get(typed.unaccented);
    const end = this.edgesFrom[node + 1] as number;
    for (
      let edge = this.firstEdge(node, letters);
      edge >= 0 && edge < end && this.edgeLetters[edge] === letters;
      edge++
    )
      if (mayMean(typed, this.forms[this.edgeForms[edge] as number] as Word))
        reached.push(this.edgeTo[edge] as number);
  }

  /** Calls with each phrase that ends at a node. */
  eachEnd(node: number, found: (phrase: number) => void): void {
    const end = this.endsFrom[node + 1] as number;
    for (let at = this.endsFrom[node] as number; at < end; at++) found(this.ends[at] as number);
  }

  /** The first edge of a node with these letters; -1 where there is none. */
  private firstEdge(node: number, letters: number | undefined): number {
    if (letters === undefined) return -1;
    const end = this.edgesFrom[node + 1] as number;
    let [low, high] = [this.edgesFrom[node] as number, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edgeLetters[middle] as number) < letters) low = middle + 1;
      else high = middle;
    }
    return low < end && this.edgeLetters[low] === letters ? low : -1;
  }

  private read(phrases: readonly string[]): Node {
    const root: Node = { next: new Map(), ends: [] };
    const formNumbers = new Map<string, number>();
    phrases.forEach((phrase, number) => {
      let at = root;
      for (const written of words(phrase)) {
        const letters = numberIn(this.letters, written.unaccented);
        const form = numberIn(formNumbers, `${written.unaccented} ${written.accent}`);
        this.forms[form] ??= written;
        at = branch(at, letters, form);
      }
      if (at !== root) at.ends.push(number);
    });
    return root;
  }
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

function branch(at: Node, letters: number, form: number): Node {
  const branches = at.next.get(letters) ?? [];
  at.next.set(letters, branches);
  const known = branches.find((one) => one.form === form);
  if (known) return known.node;
  const node: Node = { next: new Map(), ends: [] };
  branches.push({ form, node });
  return node;
}

/** A node and all below it, itself first. */
function allUnder(root: Node): Node[] {
  const nodes = [root];
  // The list grows while it is read.
  for (const { next } of nodes)
    for (const branches of next.values()) for (const { node } of branches) nodes.push(node);
  return nodes;
}

/** Where each list begins once they stand one after the other; the end of the last one closes it. */
function starts(lists: readonly (readonly unknown[])[]): Int32Array {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (from[i + 1] = (from[i] as number) + list.length));
  return from;
}
