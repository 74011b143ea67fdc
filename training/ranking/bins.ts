/** First and second derivative of the loss, a number a row each. */
export interface Slopes {
  gradients: Float64Array;
  curvatures: Float64Array;
}

/** Into so many bins at most the values of a feature are sorted: finer splits teach nothing more. */
const MAX_BINS = 64;

/** Rows of numbers with the values of each feature sorted into bins, so that splits are found by counting. */
export class Bins {
  readonly features: number[];
  private readonly limits: number[][];
  private readonly binned: Uint8Array[];

  constructor(rows: readonly (readonly number[])[]) {
    this.features = [...(rows[0] ?? []).keys()];
    this.limits = this.features.map((feature) => limitsOf(rows.map((row) => row[feature] ?? 0)));
    this.binned = this.features.map((feature) => {
      const limits = this.limits[feature] as number[];
      return Uint8Array.from(rows, (row) => binOf(row[feature] ?? 0, limits));
    });
  }

  at(row: number, feature: number): number {
    return this.binned[feature]![row]!;
  }

  /** Values up to and with this one fall into the bin or one before it. */
  limit(feature: number, bin: number): number {
    return this.limits[feature]![bin]!;
  }

  /** How many of the members fall into each bin, and the sums of their slopes. */
  sums(feature: number, members: Int32Array, slopes: Slopes) {
    const bins = this.limits[feature]!.length + 1;
    const sizes = new Int32Array(bins);
    const gradients = new Float64Array(bins);
    const curvatures = new Float64Array(bins);
    const binned = this.binned[feature]!;
    for (const row of members) {
      const bin = binned[row]!;
      sizes[bin]!++;
      gradients[bin]! += slopes.gradients[row]!;
      curvatures[bin]! += slopes.curvatures[row]!;
    }
    return { sizes, gradients, curvatures };
  }
}

/** Limits between values that occur, so that bins are about equally full. */
function limitsOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const limits: number[] = [];
  for (let i = 1; i < MAX_BINS; i++) {
    const at = Math.floor((i * sorted.length) / MAX_BINS);
    const [before, value] = [lastBelow(sorted, at), sorted[at]];
    if (before === undefined || value === undefined) continue;
    const limit = Math.round(((before + value) / 2) * 10_000) / 10_000;
    if (limit >= before && limit < value && limit !== limits.at(-1)) limits.push(limit);
  }
  return limits;
}

/** The greatest value below the one at this place. */
function lastBelow(sorted: Float64Array, at: number): number | undefined {
  let i = at - 1;
  while (i >= 0 && sorted[i] === sorted[at]) i--;
  return sorted[i];
}

function binOf(value: number, limits: readonly number[]): number {
  let [from, to] = [0, limits.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (value <= limits[middle]!) to = middle;
    else from = middle + 1;
  }
  return from;
}
