import { Best } from './best';
import { BestScores } from './bestScores';
import { CoarseDots } from './coarseDots';
import type { Embedding } from '../models/embeddings';

/** So many are compared at once: a processor works on several sums that do not wait for each other. */
const AT_ONCE = 8;

/** Many meanings side by side, to be compared with one at once. */
export class VectorIndex {
  private readonly count: number;
  /** What `compare` was given, and what it has found. */
  private readonly asked: Float64Array;
  private readonly near = new Float64Array(AT_ONCE);
  /** Made when the nearest of all are first asked for. */
  private coarse: CoarseDots | undefined;

  /** @param values the meanings, one behind the other */
  constructor(
    private readonly values: Float32Array,
    private readonly dimensions: number,
  ) {
    this.count = dimensions === 0 ? 0 : values.length / dimensions;
    this.asked = new Float64Array(dimensions);
  }

  /** How near the meaning with this number is: 1 for the same direction, about 0 for unrelated ones. */
  closeness(meaning: Embedding, i: number): number {
    const { values, dimensions } = this;
    let near = 0;
    for (let k = 0, at = i * dimensions; k < dimensions; k++, at++) near += meaning[k]! * values[at]!;
    return near;
  }

  /** How near the nearest of several is, numbers `from` up to but not including `to`; 0 when all point away. */
  closest(meaning: Embedding, from: number, to: number): number {
    const { near, count } = this;
    this.asked.set(meaning);
    let closest = 0;
    for (let i = from; i < to; i += AT_ONCE) {
      // At the end some are compared that were not asked for.
      const first = Math.min(i, count - AT_ONCE);
      if (first < 0) for (let k = i; k < to; k++) closest = Math.max(closest, this.closeness(meaning, k));
      else {
        this.compare(first);
        for (let k = i - first; k < AT_ONCE && first + k < to; k++) closest = Math.max(closest, near[k]!);
      }
    }
    return closest;
  }

  /**
   * The numbers of those that point most nearly the same way, nearest first; what points away is left out. All are compared
   * coarsely, and those that may be among the nearest once more, to the last digit.
   */
  nearest(meaning: Embedding, limit: number): number[] {
    if (this.count === 0) return [];
    const coarse = (this.coarse ??= new CoarseDots(this.values, this.dimensions));
    const error = coarse.compare(meaning);
    const { found } = coarse;
    const likeliest = new BestScores(limit);
    for (let i = 0; i < found.length; i++) likeliest.add(found[i]!);
    // The last of the best may be off one way, and what comes before it the other.
    const least = Math.max(0, likeliest.least - error) - error;
    const best = new Best(limit);
    for (let i = 0; i < found.length; i++) {
      if (found[i]! < least) continue;
      const near = this.closeness(meaning, i);
      if (near > 0) best.add(i, near);
    }
    return best.list();
  }

  /** Compares so many from one on. */
  private compare(first: number): void {
    const { values, asked, near, dimensions: d } = this;
    let [n0, n1, n2, n3, n4, n5, n6, n7] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = 0, at = first * d; k < d; k++, at++) {
      const value = asked[k]!;
      n0 += value * values[at]!;
      n1 += value * values[at + d]!;
      n2 += value * values[at + 2 * d]!;
      n3 += value * values[at + 3 * d]!;
      n4 += value * values[at + 4 * d]!;
      n5 += value * values[at + 5 * d]!;
      n6 += value * values[at + 6 * d]!;
      n7 += value * values[at + 7 * d]!;
    }
    near[0] = n0;
    near[1] = n1;
    near[2] = n2;
    near[3] = n3;
    near[4] = n4;
    near[5] = n5;
    near[6] = n6;
    near[7] = n7;
  }
}

/** @param meaning gives each meaning by its number; it is copied */
export function packMeanings(
  count: number,
  dimensions: number,
  meaning: (i: number) => Embedding,
): Float32Array {
  const values = new Float32Array(count * dimensions);
  for (let i = 0; i < count; i++) values.set(meaning(i), i * dimensions);
  return values;
}
