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

  at(document: number): number {
    return this.sums[document]!;
  }
}
