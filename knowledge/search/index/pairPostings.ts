import { groupRows, inOrder } from './groupRows';

/** A pair of neighbouring syllables by the numbers of their forms. */
export interface Pair {
  /** Without marks. */
  plain: readonly [left: number, right: number];
  /** As written. */
  accents: readonly [left: number, right: number];
}

/** Where pairs of neighbours occur, by their forms without marks, each place with the forms that are written there. */
export class PairPostings {
  private readonly lists = new Map<number, number>();
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;

  /**
   * @param plainCount how many forms without marks there are
   * @param fill adds each pair of each document once, documents in order
   */
  constructor(
    private readonly plainCount: number,
    fill: (add: (document: number, pair: Pair) => void) => void,
  ) {
    const [lists, documents, lefts, rights]: [number[], number[], number[], number[]] = [[], [], [], []];
    fill((document, { plain, accents: [left, right] }) => {
      lists.push(this.listOf(plain));
      documents.push(document);
      lefts.push(left);
      rights.push(right);
    });
    const { starts, order } = groupRows(lists, this.lists.size);
    this.starts = starts;
    this.documents = inOrder(new Int32Array(order.length), order, documents);
    this.left = inOrder(new Int32Array(order.length), order, lefts);
    this.right = inOrder(new Int32Array(order.length), order, rights);
  }

  /** The number of a pair's list; -1 when it occurs nowhere. */
  list([left, right]: Pair['plain']): number {
    if (left < 0 || right < 0) return -1;
    return this.lists.get(left * this.plainCount + right) ?? -1;
  }

  private listOf([left, right]: Pair['plain']): number {
    const key = left * this.plainCount + right;
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    this.lists.set(key, this.lists.size);
    return this.lists.size - 1;
  }
}
