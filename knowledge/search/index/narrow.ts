/** Numbers of things in an index: of fewer than 65,536, two bytes each tell them all. */
export type Narrow = Uint16Array | Int32Array;

const OF_TWO_BYTES = 0x10000;

/** @param numbers none below zero */
export function narrow(numbers: Int32Array): Narrow {
  return numbers.every((number) => number < OF_TWO_BYTES) ? Uint16Array.from(numbers) : numbers;
}
