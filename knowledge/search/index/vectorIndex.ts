import { Best } from './best';
import type { Embedding } from '../models/embeddings';

/** Many meanings side by side, to be compared with one at once. */
export class VectorIndex {
  private readonly count: number;
  /** What `compareFour` has found. */
  private readonly four = new Float64Array(4);

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

  /** How near the nearest of several is, numbers `from` up to but not including `to`; 0 when all point away. */
  closest(meaning: Embedding, from: number, to: number): number {
    const { four } = this;
    let closest = 0;
    let i = from;
    for (; i + 3 < to; i += 4) {
      this.compareFour(meaning, i);
      closest = Math.max(closest, four[0]!, four[1]!, four[2]!, four[3]!);
    }
    for (; i < to; i++) closest = Math.max(closest, this.closeness(meaning, i));
    return closest;
  }

  /** The numbers of those that point most nearly the same way, nearest first; what points away is left out. */
  nearest(meaning: Embedding, limit: number): number[] {
    const best = new Best(limit);
    const { four } = this;
    let i = 0;
    for (; i + 3 < this.count; i += 4) {
      this.compareFour(meaning, i);
      for (let k = 0; k < 4; k++) if (four[k]! > 0) best.add(i + k, four[k]!);
    }
    for (; i < this.count; i++) {
      const near = this.closeness(meaning, i);
      if (near > 0) best.add(i, near);
    }
    return best.list();
  }

  /** Four sums at once: a processor works on several that do not wait for each other. */
  private compareFour(meaning: Embedding, i: number): void {
    const { values, dimensions, four } = this;
    let [a, b, c, d] = [0, 0, 0, 0];
    let first = i * dimensions;
    let second = first + dimensions;
    let third = second + dimensions;
    let fourth = third + dimensions;
    for (let k = 0; k < dimensions; k++) {
      const value = meaning[k]!;
      a += value * values[first++]!;
      b += value * values[second++]!;
      c += value * values[third++]!;
      d += value * values[fourth++]!;
    }
    four[0] = a;
    four[1] = b;
    four[2] = c;
    four[3] = d;
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
