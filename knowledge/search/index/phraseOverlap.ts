import { MatchList } from './matchList';
import type { Narrow } from './narrow';
import type { PackedPhrases } from './phraseIndex';

/** A way of reading a word of the question, and what it is worth in a phrase: more where the form stands that was typed. */
export interface Reading {
  slot: number;
  /** Which of the slot's variants it is, and what that counts. */
  variant: number;
  credit: number;
  hasDiacritics: boolean;
  /** Numbers of its forms. */
  plain: number;
  typed: number;
  /** What it explains of the question, and how much it tells of a phrase. */
  asked: { same: number; other: number };
  told: { same: number; other: number };
}

/** What a pair with the slot before counts, as typed or with other marks; 0 where the two do not belong together. */
export type PairCredit = (left: Reading, right: Reading, isSame: boolean) => number;

/** Of so many readings of a word, pairs with its neighbours are formed. */
const MAX_PAIRED_VARIANTS = 3;
const NONE = -1;

/** What phrases have in common with a question: the words, and the pairs of neighbours, that it may mean. */
export class PhraseOverlap {
  /** By form without marks: the last reading that has it, and by reading the one before. */
  private readonly last: Int32Array;
  private readonly before: number[] = [];
  private readings: readonly Reading[] = [];
  private pairCredit: PairCredit = () => 0;
  private readonly words = new MatchList();
  private readonly pairs = new MatchList();

  constructor(
    private readonly phrases: PackedPhrases,
    /** The words of all phrases as the phrases hold them, without marks; and how many forms there are. */
    private readonly plainWords: Narrow,
    plainCount: number,
  ) {
    this.last = new Int32Array(plainCount).fill(NONE);
  }

  /** Takes a question in hand. @param readings slot by slot, none of a form that nothing has */
  ask(readings: readonly Reading[], pairCredit: PairCredit): void {
    for (const { plain } of this.readings) this.last[plain] = NONE;
    this.readings = readings;
    this.pairCredit = pairCredit;
    readings.forEach(({ plain }, i) => {
      // A word may stand in several slots, and counts in each.
      this.before[i] = this.last[plain]!;
      this.last[plain] = i;
    });
  }

  /** The words of a phrase that the question may mean, each form once; valid until the next phrase is read. */
  wordsIn(phrase: number): MatchList {
    const { words, wordStarts } = this.phrases;
    const { plainWords, last, before, readings, words: matches } = this;
    matches.clear();
    const from = wordStarts[phrase]!;
    for (let at = from, end = wordStarts[phrase + 1]!; at < end; at++) {
      let order = last[plainWords[at]!]!;
      if (order === NONE || this.isRepeatedWord(from, at)) continue;
      const form = words[at]!;
      for (; order !== NONE; order = before[order]!) {
        const { slot, typed, asked, told } = readings[order]!;
        if (form === typed) matches.add(order, slot, asked.same, told.same);
        else matches.add(order, slot, asked.other, told.other);
      }
    }
    return matches;
  }

  /** What the pairs of the question that stand in a phrase count. */
  pairsIn(phrase: number): number {
    const { words, wordStarts } = this.phrases;
    const { plainWords, last, before, readings, pairs } = this;
    pairs.clear();
    const from = wordStarts[phrase]!;
    let lastRight = last[plainWords[from]!]!;
    for (let at = from + 1, end = wordStarts[phrase + 1]!; at < end; at++) {
      const lastLeft = lastRight;
      lastRight = last[plainWords[at]!]!;
      if (lastLeft === NONE || lastRight === NONE || this.isRepeated(from, at)) continue;
      const [left, right] = [words[at - 1]!, words[at]!];
      for (let second = lastRight; second !== NONE; second = before[second]!) {
        for (let first = lastLeft; first !== NONE; first = before[first]!) {
          const [a, b] = [readings[first]!, readings[second]!];
          if (a.slot !== b.slot - 1) continue;
          if (a.variant >= MAX_PAIRED_VARIANTS || b.variant >= MAX_PAIRED_VARIANTS) continue;
          const credit = this.pairCredit(a, b, left === a.typed && right === b.typed);
          if (credit === 0) continue;
          const order = (b.slot * MAX_PAIRED_VARIANTS + a.variant) * MAX_PAIRED_VARIANTS + b.variant;
          pairs.add(order, b.slot, credit, 0);
        }
      }
    }
    return pairs.explained();
  }

  /** Whether a word has stood before, in the same form, in the phrase that begins at `from`. */
  private isRepeatedWord(from: number, at: number): boolean {
    const { words } = this.phrases;
    for (let i = from; i < at; i++) if (words[i] === words[at]) return true;
    return false;
  }

  /** Whether a pair has stood before in the phrase that begins at `from`. */
  private isRepeated(from: number, at: number): boolean {
    const { words } = this.phrases;
    for (let i = from + 1; i < at; i++)
      if (words[i - 1] === words[at - 1] && words[i] === words[at]) return true;
    return false;
  }
}
