/**
 * A hash table with open addresses: number of a text plus one, 0 where none is. Its length is a power of two, and at least half of
 * it is empty.
 */
export type Slots = Int32Array;

/** @param count so many will be taken in */
export function emptySlots(count: number): Slots {
  return new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
}

/** Takes in a number that is not there yet. */
export function takeSlot(slots: Slots, hash: number, number: number): void {
  const mask = slots.length - 1;
  let at = placeOf(hash) & mask;
  while (slots[at] !== 0) at = (at + 1) & mask;
  slots[at] = number + 1;
}

/** The upper half of a hash mixed into the lower one, which chooses the slot. */
export function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
