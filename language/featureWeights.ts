/** Weights are learned to two decimals: in hundredths they are whole numbers, and none is lost. */
const PARTS = 100;

/** What each feature says for or against each topic, as one array: a list for every feature would take four times the memory. */
export class FeatureWeights implements Iterable<readonly [feature: string, weights: readonly number[]]> {
  private readonly rows = new Map<string, number>();
  private readonly hundredths: Int16Array;
  private readonly topics: number;

  /**
   * @param entries of each feature one weight a topic, rounded to hundredths, at most 327; each is copied before the next is
   * taken, so that all may come in one array
   */
  constructor(
    entries: Iterable<readonly [feature: string, weights: ArrayLike<number>]>,
    { topics, count }: { topics: number; count: number } = sizeOf([...entries]),
  ) {
    this.topics = topics;
    this.hundredths = new Int16Array(count * topics);
    let at = 0;
    for (const [feature, weights] of entries) {
      this.rows.set(feature, at / topics);
      for (let topic = 0; topic < topics; topic++)
        this.hundredths[at++] = Math.round(weights[topic]! * PARTS);
    }
  }

  /** Adds the weights of a feature to the sum of each topic; one that was never seen says nothing. */
  addTo(sums: number[], feature: string): void {
    const row = this.rows.get(feature);
    if (row === undefined) return;
    const from = row * this.topics;
    for (let topic = 0; topic < this.topics; topic++)
      sums[topic]! += (this.hundredths[from + topic] as number) / PARTS;
  }

  *[Symbol.iterator](): Iterator<readonly [string, readonly number[]]> {
    for (const [feature, row] of this.rows)
      yield [
        feature,
        Array.from(
          this.hundredths.subarray(row * this.topics, (row + 1) * this.topics),
          (part) => part / PARTS,
        ),
      ];
  }
}

function sizeOf(entries: readonly (readonly [unknown, ArrayLike<number>])[]): {
  topics: number;
  count: number;
} {
  return { topics: entries[0]?.[1].length ?? 0, count: entries.length };
}
