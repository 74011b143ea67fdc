import type { Embedding } from '../models/embeddings';

/** Many meanings side by side, to be compared with one at once. */
export class VectorIndex {
  private readonly values: Float32Array;
  private readonly dimensions: number;

  constructor(private readonly all: readonly Embedding[]) {
    this.dimensions = all[0]?.length ?? 0;
    this.values = new Float32Array(all.length * this.dimensions);
    all.forEach((meaning, i) => this.values.set(meaning, i * this.dimensions));
  }

  at(i: number): Embedding {
    return this.all[i] as Embedding;
  }

  /** The numbers of those that point most nearly the same way, nearest first; what points away is left out. */
  nearest(meaning: Embedding, limit: number): number[] {
    const found: { i: number; near: number }[] = [];
    let least = 0;
    for (let i = 0, from = 0; i < this.all.length; i++, from += this.dimensions) {
      let near = 0;
      for (let k = 0; k < this.dimensions; k++) near += meaning[k]! * this.values[from + k]!;
      if (near <= least) continue;
      found.push({ i, near });
      if (found.length < 4 * limit) continue;
      keepBest(found, limit);
      least = found.at(-1)?.near ?? 0;
    }
    keepBest(found, limit);
    return found.map(({ i }) => i);
  }
}

function keepBest(found: { i: number; near: number }[], limit: number): void {
  found.sort((a, b) => b.near - a.near || a.i - b.i);
  found.length = Math.min(found.length, limit);
}
