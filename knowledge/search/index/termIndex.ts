import { groupRows, inOrder } from './groupRows';
import { KeyTable, type PackedKeys } from '../../../language/keyTable';
import { type Narrow, narrow } from './narrow';
import { StringTableBuilder } from '../../../language/stringTable';

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
  terms: PackedKeys;
  /** The documents of term `i` stand from `starts[i]` up to `starts[i + 1]`. */
  starts: Int32Array;
  documents: Narrow;
  /** Beside each document; nothing when every weight is 1. */
  weights: Float64Array;
}

/** What is known of a document while a text is compared. */
const [UNSEEN, WORTHY, TOUCHED] = [0, 1, 2];
/** More two ways of adding up do not differ by. */
const ROUNDING = 1e-9;

/** Weighted terms of many documents, by term: comparing a text with all of them costs only what they share. */
export class TermIndex {
  private readonly terms: KeyTable;
  private readonly starts: Int32Array;
  private readonly documents: Narrow;
  private readonly weights: Float64Array | null;
  private readonly sums: Float64Array;
  private readonly state: Uint8Array;
  private readonly touched: Int32Array;
  private readonly worthy: Int32Array;
  private touchedCount = 0;
  private worthyCount = 0;

  constructor({ count, terms, starts, documents, weights }: PackedTerms) {
    this.terms = new KeyTable(terms);
    this.starts = starts;
    this.documents = documents;
    this.weights = weights.length === 0 ? null : weights;
    this.sums = new Float64Array(count);
    this.state = new Uint8Array(count);
    this.touched = new Int32Array(count);
    this.worthy = new Int32Array(count);
  }

  /** How many documents hold a term. */
  frequency(term: string): number {
    const list = this.terms.numberOf(term);
    return list < 0 ? 0 : this.starts[list + 1]! - this.starts[list]!;
  }

  /**
   * @param least documents that cannot come to so much may be left out
   * @param count only the first so many documents are looked at
   */
  shared(
    terms: readonly (readonly [term: string, weight: number])[],
    least = 0,
    count = this.sums.length,
  ): SharedTerms {
    this.clear();
    const lists = terms.map(([term]) => this.terms.numberOf(term));
    const isOpen = !this.markWorthy(terms, lists, least, count);
    const { starts, documents, weights, sums, state, touched } = this;
    terms.forEach(([, weight], i) => {
      const list = lists[i]!;
      if (list < 0) return;
      for (let at = starts[list]!, end = starts[list + 1]!; at < end; at++) {
        const document = documents[at]!;
        // They stand in their order.
        if (document >= count) break;
        const seen = state[document]!;
        if (seen !== TOUCHED) {
          if (seen === UNSEEN && !isOpen) continue;
          state[document] = TOUCHED;
          touched[this.touchedCount++] = document;
        }
        sums[document]! += weights ? weight * weights[at]! : weight;
      }
    });
    return { documents: touched.subarray(0, this.touchedCount), sums };
  }

  /**
   * Terms whose weights together do not come to `least` bring in no document by themselves, and those that stand everywhere
   * are mostly among them: only what the others bring in is looked at (MaxScore). @returns whether any were marked
   */
  private markWorthy(
    terms: readonly (readonly [term: string, weight: number])[],
    lists: readonly number[],
    least: number,
    count: number,
  ): boolean {
    // Where documents weigh terms, a term may bring in any sum.
    if (least <= 0 || this.weights) return false;
    const { starts, documents, state, worthy } = this;
    const found = terms.flatMap(([, weight], i) => (lists[i]! >= 0 ? [{ weight, list: lists[i]! }] : []));
    let together = 0;
    for (const { weight, list } of found.sort((a, b) => a.weight - b.weight)) {
      together += weight;
      if (together < least - ROUNDING) continue;
      for (let at = starts[list]!, end = starts[list + 1]!; at < end; at++) {
        const document = documents[at]!;
        if (document >= count) break;
        if (state[document] !== UNSEEN) continue;
        state[document] = WORTHY;
        worthy[this.worthyCount++] = document;
      }
    }
    return true;
  }

  private clear(): void {
    for (let i = 0; i < this.touchedCount; i++) {
      const document = this.touched[i]!;
      this.sums[document] = 0;
      this.state[document] = UNSEEN;
    }
    for (let i = 0; i < this.worthyCount; i++) this.state[this.worthy[i]!] = UNSEEN;
    this.touchedCount = 0;
    this.worthyCount = 0;
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
    terms: terms.buildKeys(),
    starts,
    documents: narrow(inOrder(new Int32Array(order.length), order, documents)),
    weights: areOne ? new Float64Array(0) : inOrder(new Float64Array(order.length), order, weights),
  };
}
