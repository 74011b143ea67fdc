import { Best } from './best';
import { BestScores } from './bestScores';
import { CoarseDots } from './coarseDots';
import type { Embedding } from '../models/embeddings';

/** Many meanings side by side, to be compared with one at once. */
export class VectorIndex {
  private readonly count: number;
  /** Made when the nearest of all are first asked for. */
  private coarse: CoarseDots | undefined;

  /** @param values the meanings, one behind the other */
  constructor(
    private readonly values: Float32Array,
    private readonly dimensions: number,
  ) {
    this.count = dimensions === 0 ? 0 : values.length / dimensions;
  }

  /** How near the meaning with this number is: 1 for the same direction, about 0 for unrelated ones. */
  closeness(meaning: Embedding, i: number): number {
    const { values, dimensions } = this;
    let near = 0;
    for (let k = 0, at = i * dimensions; k < dimensions; k++, at++) near += meaning[k]! * values[at]!;
    return near;
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
