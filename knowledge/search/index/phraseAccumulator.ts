import type { Postings } from './postings';

/** Two sums side by side, each with its best reading of the slot in hand. */
const CELLS = 4;

/**
 * By phrase, two sums in which each slot counts once with its best reading: what of the question it explains, and how much of
 * the phrase that is. They change together, so that what a phrase needs lies in one place of memory.
 */
export class PhraseAccumulator {
  private readonly cells: Float64Array;
  private readonly slots: Int32Array;
  private readonly order: Int32Array;
  private count = 0;

  constructor(size: number) {
    this.cells = new Float64Array(CELLS * size);
    this.slots = new Int32Array(size).fill(-1);
    this.order = new Int32Array(size);
  }

  /** The phrases with a sum, in the order in which they came; valid until the next change. */
  get touched(): Int32Array {
    return this.order.subarray(0, this.count);
  }

  clear(): void {
    const { order, cells, slots } = this;
    for (let i = 0; i < this.count; i++) {
      const phrase = order[i]!;
      const at = CELLS * phrase;
      cells[at] = cells[at + 1] = cells[at + 2] = cells[at + 3] = 0;
      slots[phrase] = -1;
    }
    this.count = 0;
  }

  /**
   * One reading of a slot, in every phrase of a list from `from` up to `end`.
   * @param asked what it explains of the question at full credit
   * @param told how much it tells of a phrase at full credit
   */
  addList(
    slot: number,
    { documents, accents }: Postings,
    from: number,
    end: number,
    { typed, same, other, asked, told }: Reading,
  ): void {
    const { cells, slots, order } = this;
    const [askedSame, askedOther, toldSame, toldOther] = [
      asked * same,
      asked * other,
      told * same,
      told * other,
    ];
    for (let i = from; i < end; i++) {
      const phrase = documents[i]!;
      const isSame = accents[i] === typed;
      const question = isSame ? askedSame : askedOther;
      const name = isSame ? toldSame : toldOther;
      const at = CELLS * phrase;
      const last = slots[phrase]!;
      if (last === slot) {
        raise(cells, at, question);
        raise(cells, at + 2, name);
        continue;
      }
      if (last === -1) order[this.count++] = phrase;
      slots[phrase] = slot;
      cells[at]! += question;
      cells[at + 1] = question;
      cells[at + 2]! += name;
      cells[at + 3] = name;
    }
  }

  /** What of the question a phrase explains. */
  explained(phrase: number): number {
    return this.cells[CELLS * phrase]!;
  }

  /** How much of the phrase the question covers. */
  covered(phrase: number): number {
    return this.cells[CELLS * phrase + 2]!;
  }
}

/** A reading of a word: the form that was typed, its credit where that form stands and where another one does. */
interface Reading {
  typed: number;
  same: number;
  other: number;
  asked: number;
  told: number;
}

/** A better reading of the same slot takes the place of the one before. */
function raise(cells: Float64Array, at: number, value: number): void {
  const best = cells[at + 1]!;
  if (value <= best) return;
  cells[at] = cells[at]! + value - best;
  cells[at + 1] = value;
}
