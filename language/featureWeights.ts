import { StringTable, StringTableBuilder } from './stringTable';

/** How weights are kept: in so many parts of 1, as whole numbers of a size, so that none is lost. */
export interface WeightScale {
  parts: number;
  Kept: typeof Int16Array | typeof Int8Array;
}

/** Weights that were learned to two decimals, at most 327. */
export const HUNDREDTHS: WeightScale = { parts: 100, Kept: Int16Array };
/** Weights in fiftieths, at most 2.54. */
export const FIFTIETHS: WeightScale = { parts: 50, Kept: Int8Array };

/** How large a table is, and how its weights are kept. */
export interface WeightTable extends Partial<WeightScale> {
  topics: number;
  count: number;
}

/**
 * What each feature says for or against each topic, as arrays: a list for every feature, and a text for its name, would take
 * four times the memory.
 */
export class FeatureWeights implements Iterable<readonly [feature: string, weights: readonly number[]]> {
  private readonly features: StringTable;
  private readonly weights: Int16Array | Int8Array;
  private readonly topics: number;
  private readonly parts: number;

  /**
   * @param entries of each feature one weight a topic; each is copied before the next is taken, so that all may come in one
   * array
   */
  constructor(
    entries: Iterable<readonly [feature: string, weights: ArrayLike<number>]>,
    { topics, count, parts, Kept }: WeightTable = sizeOf([...entries]),
  ) {
    this.topics = topics;
    this.parts = parts ?? HUNDREDTHS.parts;
    this.weights = new (Kept ?? HUNDREDTHS.Kept)(count * topics);
    const features = new StringTableBuilder();
    for (const [feature, weights] of entries) {
      const from = features.add(feature) * topics;
      for (let topic = 0; topic < topics; topic++)
        this.weights[from + topic] = Math.round(weights[topic]! * this.parts);
    }
    this.features = new StringTable(features.build());
  }

  /** Adds the weights of a feature to the sum of each topic; one that was never seen says nothing. */
  addTo(sums: number[], feature: string): void {
    const { topics, weights, parts } = this;
    const row = this.features.numberOf(feature);
    if (row < 0) return;
    const from = row * topics;
    for (let topic = 0; topic < topics; topic++) sums[topic]! += weights[from + topic]! / parts;
  }

  *[Symbol.iterator](): Iterator<readonly [string, readonly number[]]> {
    const { topics, weights, parts } = this;
    for (let row = 0; row < this.features.size; row++)
      yield [
        this.features.text(row),
        Array.from(weights.subarray(row * topics, (row + 1) * topics), (part) => part / parts),
      ];
  }
}

function sizeOf(entries: readonly (readonly [unknown, ArrayLike<number>])[]): WeightTable {
  return { topics: entries[0]?.[1].length ?? 0, count: entries.length };
}
