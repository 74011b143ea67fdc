/** Always the same sequence of numbers from 0 to 1, so that a learned file only changes when its sources do. */
export function seededRandom(seed = 1022): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
