/**
 * Always the same numbers from 0 to 1 for the same seed, so that a learned file only changes when its sources do, and
 * independent enough to be drawn from for several purposes at once (mulberry32; 32-bit arithmetic only, so exact on
 * every machine).
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
