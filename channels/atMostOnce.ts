/**
 * Lets something be said once in a while. Who may call without being known could fill the log otherwise.
 * @param ticks milliseconds that never go back
 * @returns null while it was said lately, else how many times it was held back since
 */
export function atMostOnce(everyMs: number, ticks: () => number): () => number | null {
  let last = -Infinity;
  let heldBack = 0;
  return () => {
    if (ticks() - last < everyMs) {
      heldBack += 1;
      return null;
    }
    const since = heldBack;
    last = ticks();
    heldBack = 0;
    return since;
  };
}
