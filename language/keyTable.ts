import { emptySlots, placeOf, type Slots, takeSlot } from './slots';

// Taken once: a global is looked up at each use where a module runs in a context of its own, as tests do.
const { imul } = Math;

/**
 * Texts that are only looked up, never read again, by two numbers each that are worked out of their letters: eight bytes where
 * the letters take thirty. They tell two texts apart by some sixty bits: of a hundred million tables with a hundred thousand
 * texts each, one would take a text for another.
 */
export interface PackedKeys {
  /** The two numbers of text `i` stand at `2 * i`. */
  prints: Int32Array;
  slots: Slots;
}

/** Looks texts up by what is worked out of their letters. */
export class KeyTable {
  private readonly mask: number;

  constructor(private readonly packed: PackedKeys) {
    this.mask = packed.slots.length - 1;
  }

  get size(): number {
    return this.packed.prints.length / 2;
  }

  /** The number of a text; -1 when it is not there. */
  numberOf(text: string): number {
    const { prints, slots } = this.packed;
    readPrint(text);
    const [first, second] = [print[0]!, print[1]!];
    for (let at = placeOf(first) & this.mask; ; at = (at + 1) & this.mask) {
      const number = slots[at]! - 1;
      if (number < 0 || (prints[2 * number] === first && prints[2 * number + 1] === second)) return number;
    }
  }
}

/** @param texts each once, in the order of their numbers */
export function packKeys(texts: Iterable<string>, count: number): PackedKeys {
  const prints = new Int32Array(2 * count);
  const slots = emptySlots(count);
  let number = 0;
  for (const text of texts) {
    readPrint(text);
    prints.set(print, 2 * number);
    takeSlot(slots, print[0]!, number++);
  }
  return { prints, slots };
}

/** What the text last read came to: a list for each would be garbage, and texts are looked up by the hundred. */
const print = new Int32Array(2);

/** Two products over the UTF-16 units, each mixed with the other at the end (as in cyrb53). */
function readPrint(text: string): void {
  let [first, second] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = imul(first ^ unit, 0x9e3779b1);
    second = imul(second ^ unit, 0x5f356495);
  }
  print[0] = imul(first ^ (first >>> 16), 0x85ebca6b) ^ imul(second ^ (second >>> 13), 0xc2b2ae35);
  print[1] = imul(second ^ (second >>> 16), 0x85ebca6b) ^ imul(first ^ (first >>> 13), 0xc2b2ae35);
}
