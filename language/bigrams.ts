/** How often syllables, and pairs of neighbours, stand in texts with their marks. */
export interface BigramCounts {
  single: ReadonlyMap<string, number>;
  /** By the left one, then the right one. */
  pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const NOWHERE = -1;
/** Spreads neighbouring numbers over the table. */
const MIXING = 0x9e3779b1;

/** The same counts by the numbers of the syllables, in arrays: a beam of readings asks for a hundred pairs a word. */
export class Bigrams {
  private readonly numbers = new Map<string, number>();
  private readonly counts: Float64Array;
  /** A hash table with open addresses: `left * syllables + right`, and beside it how often; -1 where nothing is. */
  private readonly keys: Float64Array;
  private readonly times: Float64Array;
  /** All syllables together. */
  readonly total: number;

  constructor({ single, pairs }: BigramCounts) {
    for (const syllable of single.keys()) this.numbers.set(syllable, this.numbers.size);
    this.counts = Float64Array.from(single.values());
    this.total = this.counts.reduce((sum, count) => sum + count, 0);
    let most = 0;
    for (const rights of pairs.values()) most += rights.size;
    const size = 2 ** Math.ceil(Math.log2(1.5 * most + 2));
    this.keys = new Float64Array(size).fill(NOWHERE);
    this.times = new Float64Array(size);
    for (const [left, rights] of pairs) {
      const first = this.numberOf(left);
      for (const [right, count] of rights) {
        const second = this.numberOf(right);
        if (first < 0 || second < 0) continue;
        const key = this.keyOf(first, second);
        const at = this.placeOf(key);
        this.keys[at] = key;
        this.times[at] = count;
      }
    }
  }

  /** The number of a syllable; -1 when it was never seen. */
  numberOf(syllable: string): number {
    return this.numbers.get(syllable) ?? NOWHERE;
  }

  /** How often a syllable was seen, by its number. */
  count(number: number): number {
    return number < 0 ? 0 : this.counts[number]!;
  }

  /** How often two syllables were seen side by side, by their numbers. */
  countPair(left: number, right: number): number {
    if (left < 0 || right < 0) return 0;
    return this.times[this.placeOf(this.keyOf(left, right))]!;
  }

  private keyOf(left: number, right: number): number {
    return left * this.counts.length + right;
  }

  private placeOf(key: number): number {
    const { keys } = this;
    const mask = keys.length - 1;
    let at = (Math.imul(key, MIXING) >>> 8) & mask;
    while (keys[at] !== NOWHERE && keys[at] !== key) at = (at + 1) & mask;
    return at;
  }
}
