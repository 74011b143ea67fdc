import { type PackedKeys, packKeys } from './keyTable';
import { emptySlots, placeOf, type Slots, takeSlot } from './slots';

// Taken once: a global is looked up at each use where a module runs in a context of its own, as tests do.
const { imul } = Math;

/** Texts by number, as typed arrays alone: a file holds them as they are, and nothing of them is taken apart to be used. */
export interface PackedStrings {
  /** The UTF-16 units of all texts, one behind the other. */
  units: Uint16Array;
  /** Text `i` stands from `starts[i]` up to `starts[i + 1]`. */
  starts: Int32Array;
  slots: Slots;
}

/** Looks texts up by their hash. */
export class StringTable {
  private readonly mask: number;

  constructor(private readonly packed: PackedStrings) {
    this.mask = packed.slots.length - 1;
  }

  get size(): number {
    return this.packed.starts.length - 1;
  }

  /** The number of a text; -1 when it is not there. */
  numberOf(text: string): number {
    const { slots } = this.packed;
    for (let at = placeOf(hashOf(text)) & this.mask; ; at = (at + 1) & this.mask) {
      const number = slots[at]! - 1;
      if (number < 0 || this.is(number, text)) return number;
    }
  }

  /** The text with a number. */
  text(number: number): string {
    const { units, starts } = this.packed;
    return String.fromCharCode(...units.subarray(starts[number], starts[number + 1]));
  }

  /** All texts, by number. */
  texts(): string[] {
    return Array.from({ length: this.size }, (_, number) => this.text(number));
  }

  private is(number: number, text: string): boolean {
    const { units, starts } = this.packed;
    const from = starts[number]!;
    if (starts[number + 1]! - from !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (units[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}

/** Gives texts numbers, in the order in which they first come. */
export class StringTableBuilder {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  /** The number of a text, which is taken in if it is new. */
  add(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** For who only looks them up. */
  buildKeys(): PackedKeys {
    return packKeys(this.numbers.keys(), this.numbers.size);
  }

  build(): PackedStrings {
    const starts = new Int32Array(this.numbers.size + 1);
    for (const [text, number] of this.numbers) starts[number + 1] = starts[number]! + text.length;
    const units = new Uint16Array(starts[this.numbers.size]!);
    const slots = emptySlots(this.numbers.size);
    for (const [text, number] of this.numbers) {
      for (let i = 0, at = starts[number]!; i < text.length; i++, at++) units[at] = text.charCodeAt(i);
      takeSlot(slots, hashOf(text), number);
    }
    return { units, starts, slots };
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
