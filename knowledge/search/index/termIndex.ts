/** What a text shares with every document; valid until the index is asked again. */
export interface SharedTerms {
  /** Those that share a term, in the order of the text's terms. */
  documents: Int32Array;
  /** By document: the products of the weights of the shared terms, added up in the order of the text's terms. */
  sums: Float64Array;
}

type Add = (document: number, term: string, weight?: number) => void;

/** Weighted terms of many documents, by term: comparing a text with all of them costs only what they share. */
export class TermIndex {
  private readonly lists = new Map<string, number>();
  /** The documents of list `i` stand from `starts[i]` up to `starts[i + 1]`. */
  private readonly starts: Int32Array;
  private readonly documents: Int32Array;
  /** Beside each document; null when every weight is 1. */
  private readonly weights: Float64Array | null;
  private readonly sums: Float64Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;

  /** @param fill adds each term of each document once, documents in order */
  constructor(count: number, fill: (add: Add) => void) {
    const [lists, documents, weights]: [number[], number[], number[]] = [[], [], []];
    const sizes: number[] = [];
    let areOne = true;
    fill((document, term, weight = 1) => {
      let list = this.lists.get(term);
      if (list === undefined) {
        list = sizes.length;
        this.lists.set(term, list);
        sizes.push(0);
      }
      sizes[list] = (sizes[list] as number) + 1;
      lists.push(list);
      documents.push(document);
      weights.push(weight);
      areOne &&= weight === 1;
    });
    this.starts = startsOf(sizes);
    const next = this.starts.slice();
    this.documents = new Int32Array(documents.length);
    this.weights = areOne ? null : new Float64Array(documents.length);
    for (let i = 0; i < documents.length; i++) {
      const at = next[lists[i] as number]!++;
      this.documents[at] = documents[i] as number;
      if (this.weights) this.weights[at] = weights[i] as number;
    }
    this.sums = new Float64Array(count);
    this.isTouched = new Uint8Array(count);
    this.touched = new Int32Array(count);
  }

  /** How many documents hold a term. */
  frequency(term: string): number {
    const list = this.lists.get(term);
    return list === undefined ? 0 : this.starts[list + 1]! - this.starts[list]!;
  }

  shared(terms: Iterable<readonly [term: string, weight: number]>): SharedTerms {
    this.clear();
    for (const [term, weight] of terms) {
      const list = this.lists.get(term);
      if (list === undefined) continue;
      const end = this.starts[list + 1]!;
      for (let at = this.starts[list]!; at < end; at++) {
        const document = this.documents[at]!;
        if (this.isTouched[document] === 0) {
          this.isTouched[document] = 1;
          this.touched[this.touchedCount++] = document;
        }
        this.sums[document]! += this.weights ? weight * this.weights[at]! : weight;
      }
    }
    return { documents: this.touched.subarray(0, this.touchedCount), sums: this.sums };
  }

  private clear(): void {
    for (let i = 0; i < this.touchedCount; i++) {
      const document = this.touched[i]!;
      this.sums[document] = 0;
      this.isTouched[document] = 0;
    }
    this.touchedCount = 0;
  }
}

/** Where each of several lists begins when they stand one behind the other, and where the last one ends. */
export function startsOf(sizes: readonly number[]): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, i) => (starts[i + 1] = starts[i]! + size));
  return starts;
}
