import { groupRows, inOrder } from './groupRows';
import { type PackedStrings, StringTable, StringTableBuilder } from './stringTable';

/** What a text shares with every document; valid until the index is asked again. */
export interface SharedTerms {
  /** Those that share a term, in the order of the text's terms. */
  documents: Int32Array;
  /** By document: the products of the weights of the shared terms, added up in the order of the text's terms. */
  sums: Float64Array;
}

type Add = (document: number, term: string, weight?: number) => void;

export interface PackedTerms {
  /** How many documents there are. */
  count: number;
  terms: PackedStrings;
  /** The documents of term `i` stand from `starts[i]` up to `starts[i + 1]`. */
  starts: Int32Array;
  documents: Int32Array;
  /** Beside each document; nothing when every weight is 1. */
  weights: Float64Array;
}

/** Weighted terms of many documents, by term: comparing a text with all of them costs only what they share. */
export class TermIndex {
  private readonly terms: StringTable;
  private readonly starts: Int32Array;
  private readonly documents: Int32Array;
  private readonly weights: Float64Array | null;
  private readonly sums: Float64Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;

  constructor({ count, terms, starts, documents, weights }: PackedTerms) {
    this.terms = new StringTable(terms);
    this.starts = starts;
    this.documents = documents;
    this.weights = weights.length === 0 ? null : weights;
    this.sums = new Float64Array(count);
    this.isTouched = new Uint8Array(count);
    this.touched = new Int32Array(count);
  }

  /** How many documents hold a term. */
  frequency(term: string): number {
    const list = this.terms.numberOf(term);
    return list < 0 ? 0 : this.starts[list + 1]! - this.starts[list]!;
  }

  shared(terms: Iterable<readonly [term: string, weight: number]>): SharedTerms {
    this.clear();
    for (const [term, weight] of terms) {
      const list = this.terms.numberOf(term);
      if (list < 0) continue;
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

/** @param fill adds each term of each document once, documents in order */
export function packTerms(count: number, fill: (add: Add) => void): PackedTerms {
  const terms = new StringTableBuilder();
  const [lists, documents, weights]: [number[], number[], number[]] = [[], [], []];
  let areOne = true;
  fill((document, term, weight = 1) => {
    lists.push(terms.add(term));
    documents.push(document);
    weights.push(weight);
    areOne &&= weight === 1;
  });
  const { starts, order } = groupRows(lists, terms.size);
  return {
    count,
    terms: terms.build(),
    starts,
    documents: inOrder(new Int32Array(order.length), order, documents),
    weights: areOne ? new Float64Array(0) : inOrder(new Float64Array(order.length), order, weights),
  };
}
