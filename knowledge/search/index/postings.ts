import { groupRows, inOrder } from './groupRows';
import { type Narrow, narrow } from './narrow';

/**
 * Where syllables occur: the list of the form without marks `i` stands from `starts[i]` up to `starts[i + 1]`, each place
 * with its document and the form that is written there.
 */
export interface Postings {
  starts: Int32Array;
  documents: Narrow;
  accents: Narrow;
}

/** Collects occurrences, document by document. */
export class PostingsBuilder {
  private readonly lists: number[] = [];
  private readonly documents: number[] = [];
  private readonly accents: number[] = [];

  add(document: number, plain: number, accent: number): void {
    this.lists.push(plain);
    this.documents.push(document);
    this.accents.push(accent);
  }

  /** @param count how many forms without marks there are */
  build(count: number): Postings {
    const { starts, order } = groupRows(this.lists, count);
    return {
      starts,
      documents: narrow(inOrder(new Int32Array(order.length), order, this.documents)),
      accents: narrow(inOrder(new Int32Array(order.length), order, this.accents)),
    };
  }
}
