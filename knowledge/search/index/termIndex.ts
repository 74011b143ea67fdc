import { groupRows, inOrder } from './groupRows';

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
    let areOne = true;
    fill((document, term, weight = 1) => {
      lists.push(this.listOf(term));
      documents.push(document);
      weights.push(weight);
      areOne &&= weight === 1;
    });
    const { starts, order } = groupRows(lists, this.lists.size);
    this.starts = starts;
    this.documents = inOrder(new Int32Array(order.length), order, documents);
    this.weights = areOne ? null : inOrder(new Float64Array(order.length), order, weights);
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

  private listOf(term: string): number {
    const known = this.lists.get(term);
    if (known !== undefined) return known;
    this.lists.set(term, this.lists.size);
    return this.lists.size - 1;
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
