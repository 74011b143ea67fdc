import { groupRows, inOrder } from './groupRows';
import { placeIn, sortedOnce } from './numberSet';

/** A pair of neighbouring syllables by the numbers of their forms. */
export interface Pair {
  /** Without marks. */
  plain: readonly [left: number, right: number];
  /** As written. */
  accents: readonly [left: number, right: number];
}

/** Where pairs of neighbours occur, by their forms without marks, each place with the forms that are written there. */
export interface PackedPairPostings {
  /** The pairs without marks, sorted: the place of one is the number of its list. */
  pairs: Float64Array;
  /** The places of list `i` stand from `starts[i]` up to `starts[i + 1]`. */
  starts: Int32Array;
  documents: Int32Array;
  left: Int32Array;
  right: Int32Array;
}

/** The number of a pair's list; -1 when it occurs nowhere. @param plainCount how many forms without marks there are */
export function listOfPair(
  { pairs }: PackedPairPostings,
  [left, right]: Pair['plain'],
  plainCount: number,
): number {
  return left < 0 || right < 0 ? -1 : placeIn(pairs, left * plainCount + right);
}

/**
 * @param plainCount how many forms without marks there are
 * @param fill adds each pair of each document once, documents in order
 */
export function packPairPostings(
  plainCount: number,
  fill: (add: (document: number, pair: Pair) => void) => void,
): PackedPairPostings {
  const [keys, documents, lefts, rights]: [number[], number[], number[], number[]] = [[], [], [], []];
  fill((document, { plain, accents: [left, right] }) => {
    keys.push(plain[0] * plainCount + plain[1]);
    documents.push(document);
    lefts.push(left);
    rights.push(right);
  });
  const pairs = sortedOnce(keys);
  const lists = keys.map((key) => placeIn(pairs, key));
  const { starts, order } = groupRows(lists, pairs.length);
  return {
    pairs,
    starts,
    documents: inOrder(new Int32Array(order.length), order, documents),
    left: inOrder(new Int32Array(order.length), order, lefts),
    right: inOrder(new Int32Array(order.length), order, rights),
  };
}
