import type { Embedding } from '../models/embeddings';

// Taken once: a global is looked up at each use where a module runs in a context of its own, as tests do.
const { round } = Math;

/** A direction has length one: so many steps reach from nought to the most that a part of it can be. */
const STEPS = 32_767;
/** So many are compared at once: a processor works on several sums that do not wait for each other. */
const AT_ONCE = 8;
/** So few are compared one by one: all at once would take longer. Known names have hardly more than one phrase each. */
const FEW = 2;

/**
 * The meanings of tens of thousands of phrases, in steps of a 32,767th: half of what single floats take, and no closeness is
 * off by more than some hundred thousandths.
 */
export class PhraseMeanings {
  private readonly count: number;
  /** What `compare` was given, and what it has found. */
  private readonly asked: Float64Array;
  private readonly near = new Float64Array(AT_ONCE);

  /** @param steps the meanings, one behind the other, as `packPhraseMeanings` made them */
  constructor(
    private readonly steps: Int16Array,
    private readonly dimensions: number,
  ) {
    this.count = dimensions === 0 ? 0 : steps.length / dimensions;
    this.asked = new Float64Array(dimensions);
  }

  /** How near the nearest of several is, numbers `from` up to but not including `to`; 0 when all point away. */
  closest(meaning: Embedding, from: number, to: number): number {
    const { asked, near, count } = this;
    for (let k = 0; k < asked.length; k++) asked[k] = meaning[k]! / STEPS;
    let closest = 0;
    for (let i = from; i < to; i += AT_ONCE) {
      // At the end some are compared that were not asked for.
      const first = Math.min(i, count - AT_ONCE);
      if (first < 0 || to - i <= FEW)
        for (let k = i; k < to; k++) closest = Math.max(closest, this.closeness(k));
      else {
        this.compare(first);
        for (let k = i - first; k < AT_ONCE && first + k < to; k++) closest = Math.max(closest, near[k]!);
      }
    }
    return closest;
  }

  /** How near one is to what was asked. */
  private closeness(i: number): number {
    const { steps, asked, dimensions } = this;
    let near = 0;
    for (let k = 0, at = i * dimensions; k < dimensions; k++, at++) near += asked[k]! * steps[at]!;
    return near;
  }

  /** Compares so many from one on. */
  private compare(first: number): void {
    const { steps, asked, near, dimensions: d } = this;
    let [n0, n1, n2, n3, n4, n5, n6, n7] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = 0, at = first * d; k < d; k++, at++) {
      const value = asked[k]!;
      n0 += value * steps[at]!;
      n1 += value * steps[at + d]!;
      n2 += value * steps[at + 2 * d]!;
      n3 += value * steps[at + 3 * d]!;
      n4 += value * steps[at + 4 * d]!;
      n5 += value * steps[at + 5 * d]!;
      n6 += value * steps[at + 6 * d]!;
      n7 += value * steps[at + 7 * d]!;
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

/** @param meaning gives each meaning by its number, of length one or zero; it is copied */
export function packPhraseMeanings(
  count: number,
  dimensions: number,
  meaning: (i: number) => Embedding,
): Int16Array {
  const steps = new Int16Array(count * dimensions);
  for (let i = 0; i < count; i++) {
    const own = meaning(i);
    for (let k = 0; k < dimensions; k++) steps[i * dimensions + k] = round(own[k]! * STEPS);
  }
  return steps;
}
