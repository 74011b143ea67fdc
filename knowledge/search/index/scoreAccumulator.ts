/** Sums by document in which each slot counts once, with its best reading. Used again and again: memory costs time. */
export class ScoreAccumulator {
  private readonly sums: Float64Array;
  private readonly slots: Int32Array;
  private readonly bests: Float64Array;
  touched: number[] = [];

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.slots = new Int32Array(size).fill(-1);
    this.bests = new Float64Array(size);
  }

  /** Forgets all sums. */
  clear(): void {
    for (const document of this.touched) {
      this.sums[document] = 0;
      this.slots[document] = -1;
    }
    this.touched = [];
  }

  addMax(slot: number, document: number, value: number): void {
    if (this.slots[document] === -1) this.touched.push(document);
    if (this.slots[document] !== slot) {
      this.slots[document] = slot;
      this.bests[document] = value;
      this.sums[document] = (this.sums[document] as number) + value;
    } else if (value > (this.bests[document] as number)) {
      this.sums[document] = (this.sums[document] as number) + value - (this.bests[document] as number);
      this.bests[document] = value;
    }
  }

  at(document: number): number {
    return this.sums[document] as number;
  }
}
