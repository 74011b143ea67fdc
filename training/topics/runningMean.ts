/** Weights waver from step to step of learning; their mean does not. */
export class RunningMean {
  private readonly sums: readonly Float64Array[];
  private readonly of: readonly Float64Array[];
  private added = 0;

  constructor(...of: Float64Array[]) {
    this.of = of;
    this.sums = of.map(({ length }) => new Float64Array(length));
  }

  add(): void {
    this.added++;
    this.of.forEach((values, i) => values.forEach((value, at) => (this.sums[i]![at]! += value)));
  }

  /** Puts the mean in the place of the values, if there is one. */
  take(): void {
    if (this.added === 0) return;
    this.of.forEach((values, i) => values.set(this.sums[i]!.map((sum) => sum / this.added)));
  }
}
