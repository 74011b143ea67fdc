import type { Postings } from './postings';

/** What the documents of a list get: more where the form stands that was typed. */
export interface ListValue {
  typed: number;
  same: number;
  other: number;
}

/** Sums by document in which each slot counts once, with its best reading. Used again and again: memory costs time. */
export class ScoreAccumulator {
  private readonly sums: Float64Array;
  private readonly slots: Int32Array;
  private readonly bests: Float64Array;
  private readonly order: Int32Array;
  private count = 0;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.slots = new Int32Array(size).fill(-1);
    this.bests = new Float64Array(size);
    this.order = new Int32Array(size);
  }

  /** The documents with a sum, in the order in which they came; valid until the next change. */
  get touched(): Int32Array {
    return this.order.subarray(0, this.count);
  }

  /** Forgets all sums. */
  clear(): void {
    const { order, sums, slots } = this;
    for (let i = 0; i < this.count; i++) {
      const document = order[i]!;
      sums[document] = 0;
      slots[document] = -1;
    }
    this.count = 0;
  }

  addMax(slot: number, document: number, value: number): void {
    const last = this.slots[document]!;
    if (last === slot) {
      const best = this.bests[document]!;
      if (value <= best) return;
      this.sums[document] = this.sums[document]! + value - best;
    } else {
      if (last === -1) this.order[this.count++] = document;
      this.slots[document] = slot;
      this.sums[document]! += value;
    }
    this.bests[document] = value;
  }

  /** As `addMax` for every document of a list from `from` up to `end`: `same` where the typed form stands, else `other`. */
  addList(slot: number, { documents, accents }: Postings, from: number, end: number, value: ListValue): void {
    const { sums, slots, bests, order } = this;
    const { typed, same, other } = value;
    for (let at = from; at < end; at++) {
      const document = documents[at]!;
      const own = accents[at] === typed ? same : other;
      const last = slots[document]!;
      if (last === slot) {
        const best = bests[document]!;
        if (own <= best) continue;
        sums[document] = sums[document]! + own - best;
      } else {
        if (last === -1) order[this.count++] = document;
        slots[document] = slot;
        sums[document]! += own;
      }
      bests[document] = own;
    }
  }

  at(document: number): number {
    return this.sums[document]!;
  }
}
