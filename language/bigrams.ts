import { type PackedStrings, StringTable, StringTableBuilder } from './stringTable';

// Taken once: a global is looked up at each use where a module runs in a context of its own, as tests do.
const { imul } = Math;

/** How often syllables, and pairs of neighbours, stand in texts with their marks. */
export interface BigramCounts {
  single: ReadonlyMap<string, number>;
  /** By the left one, then the right one. */
  pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The same counts by the numbers of the syllables, as typed arrays: a file holds them as they are. */
export interface PackedBigrams {
  syllables: PackedStrings;
  counts: Int32Array;
  /** A hash table with open addresses: `left * syllables + right`, and beside it how often; -1 where nothing is. */
  keys: Int32Array | Float64Array;
  times: Int32Array;
}

const NOWHERE = -1;
/** Spreads neighbouring numbers over the table. */
const MIXING = 0x9e3779b1;

/** A beam of readings asks for a hundred pairs a word. */
export class Bigrams {
  private readonly syllables: StringTable;
  /** All syllables together. */
  readonly total: number;

  constructor(readonly packed: PackedBigrams) {
    this.syllables = new StringTable(packed.syllables);
    this.total = packed.counts.reduce((sum, count) => sum + count, 0);
  }

  /** All syllables, in the order of their numbers. */
  texts(): string[] {
    return this.syllables.texts();
  }

  /** The number of a syllable; -1 when it was never seen. */
  numberOf(syllable: string): number {
    return this.syllables.numberOf(syllable);
  }

  /** How often a syllable was seen, by its number. */
  count(number: number): number {
    return number < 0 ? 0 : this.packed.counts[number]!;
  }

  /** How often two syllables were seen side by side, by their numbers. */
  countPair(left: number, right: number): number {
    if (left < 0 || right < 0) return 0;
    const { keys, times, counts } = this.packed;
    return times[placeOf(left * counts.length + right, keys)]!;
  }
}

export function packBigrams({ single, pairs }: BigramCounts): PackedBigrams {
  const syllables = new StringTableBuilder();
  for (const syllable of single.keys()) syllables.add(syllable);
  const packed = syllables.build();
  const table = new StringTable(packed);
  const counts = Int32Array.from(single.values());
  let most = 0;
  for (const rights of pairs.values()) most += rights.size;
  const size = 2 ** Math.ceil(Math.log2(1.5 * most + 2));
  // Of more than 46,340 syllables, which nobody writes, pairs would not have room in four bytes.
  const keys = new (counts.length ** 2 < 2 ** 31 ? Int32Array : Float64Array)(size).fill(NOWHERE);
  const times = new Int32Array(size);
  for (const [left, rights] of pairs) {
    const first = table.numberOf(left);
    for (const [right, count] of rights) {
      const second = table.numberOf(right);
      if (first < 0 || second < 0) continue;
      const key = first * counts.length + second;
      const at = placeOf(key, keys);
      keys[at] = key;
      times[at] = count;
    }
  }
  return { syllables: packed, counts, keys, times };
}

function placeOf(key: number, keys: Int32Array | Float64Array): number {
  const mask = keys.length - 1;
  let at = (imul(key, MIXING) >>> 8) & mask;
  while (keys[at] !== NOWHERE && keys[at] !== key) at = (at + 1) & mask;
  return at;
}
