import type { Word } from '../../language/words';

/** A word that may stand in a slot, and how far it counts: 1 as typed, less for a synonym or a repaired spelling. */
export interface TermVariant {
  word: Word;
  weight: number;
}

/** One place in the question: what may have been meant there, and how much the place matters (0 to 1). */
export interface QueryTerm {
  variants: TermVariant[];
  weight: number;
  /** False after a word that was taken out: pairs are only formed between true neighbours. */
  joined: boolean;
}

export type Query = QueryTerm[];
