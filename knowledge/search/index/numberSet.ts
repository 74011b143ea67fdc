/** Where a number stands in a sorted list; -1 when it does not. NaN stands nowhere. */
export function placeIn(sorted: Float64Array | Int32Array, number: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle]!;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The numbers of a list, each once, sorted. */
export function sortedOnce(numbers: Iterable<number>): Float64Array {
  return Float64Array.from(new Set(numbers)).sort();
}
