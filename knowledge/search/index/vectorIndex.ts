import { Best } from './best';
import type { Embedding } from '../models/embeddings';

/** Many meanings side by side, to be compared with one at once. */
export class VectorIndex {
  private readonly count: number;

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
    let closest = 0;
    for (let i = from; i < to; i++) closest = Math.max(closest, this.closeness(meaning, i));
    return closest;
  }

  /** The numbers of those that point most nearly the same way, nearest first; what points away is left out. */
  nearest(meaning: Embedding, limit: number): number[] {
    const best = new Best(limit);
    const add = (i: number, near: number): void => {
      if (near > 0) best.add(i, near);
    };
    let i = 0;
    for (; i + 3 < this.count; i += 4) this.addFour(meaning, i, add);
    for (; i < this.count; i++) add(i, this.closeness(meaning, i));
    return best.list();
  }

  /** Four sums at once: a processor works on several that do not wait for each other. */
  private addFour(meaning: Embedding, i: number, add: (i: number, near: number) => void): void {
    const { values, dimensions } = this;
    let [a, b, c, d] = [0, 0, 0, 0];
    let at = i * dimensions;
    const [second, third, fourth] = [dimensions, 2 * dimensions, 3 * dimensions];
    for (let k = 0; k < dimensions; k++, at++) {
      const value = meaning[k]!;
      a += value * values[at]!;
      b += value * values[at + second]!;
      c += value * values[at + third]!;
      d += value * values[at + fourth]!;
    }
    add(i, a);
    add(i + 1, b);
    add(i + 2, c);
    add(i + 3, d);
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
