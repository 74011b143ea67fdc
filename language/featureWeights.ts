import { type PackedStrings, StringTable, StringTableBuilder } from './stringTable';

/** How weights are kept: in so many parts of 1, as whole numbers of a size, so that none is lost. */
export interface WeightScale {
  parts: number;
  Kept: typeof Int16Array | typeof Int8Array;
}

/** Weights that were learned to two decimals, at most 327. */
const HUNDREDTHS: WeightScale = { parts: 100, Kept: Int16Array };
/** Weights in fiftieths, at most 2.54. */
export const FIFTIETHS: WeightScale = { parts: 50, Kept: Int8Array };

/** How large a table is, and how its weights are kept. */
export interface WeightTable extends Partial<WeightScale> {
  topics: number;
  count: number;
}

/** The weights of all features, one behind the other, as typed arrays: a file holds them as they are. */
export interface PackedWeights {
  features: PackedStrings;
  weights: Int16Array | Int8Array;
  topics: number;
  parts: number;
}

/**
 * What each feature says for or against each topic, as arrays: a list for every feature, and a text for its name, would take
 * four times the memory.
 */
export class FeatureWeights implements Iterable<readonly [feature: string, weights: readonly number[]]> {
  private readonly features: StringTable;

  constructor(readonly packed: PackedWeights) {
    this.features = new StringTable(packed.features);
  }

  /**
   * @param entries of each feature one weight a topic; each is copied before the next is taken, so that all may come in one
   * array
   */
  static of(
    entries: Iterable<readonly [feature: string, weights: ArrayLike<number>]>,
    { topics, count, parts = HUNDREDTHS.parts, Kept = HUNDREDTHS.Kept }: WeightTable = sizeOf([...entries]),
  ): FeatureWeights {
    const features = new StringTableBuilder();
    const weights = new Kept(count * topics);
    for (const [feature, own] of entries) {
      const from = features.add(feature) * topics;
      for (let topic = 0; topic < topics; topic++) weights[from + topic] = Math.round(own[topic]! * parts);
    }
    return new FeatureWeights({ features: features.build(), weights, topics, parts });
  }

  /** Adds the weights of a feature to the sum of each topic; one that was never seen says nothing. */
  addTo(sums: number[], feature: string): void {
    const { topics, weights, parts } = this.packed;
    const row = this.features.numberOf(feature);
    if (row < 0) return;
    const from = row * topics;
    for (let topic = 0; topic < topics; topic++) sums[topic]! += weights[from + topic]! / parts;
  }

  *[Symbol.iterator](): Iterator<readonly [string, readonly number[]]> {
    const { topics, weights, parts } = this.packed;
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
