import type { Word } from '../../../language/words';
import type { Query } from '../analyzedQuery';
import type { PairCredit } from './phraseOverlap';

/** A marked word typed for another marked word with the same letters is still a little evidence (a slip of tone). */
const OTHER_ACCENT_WEIGHT = 0.35;
/** An unmarked word among marked ones is probably really unmarked, yet people leave marks out. */
const MISSING_ACCENT_WEIGHT = 0.75;

/** The pairs of neighbours that belong together: what each counts by the slot of its second word, and what it is worth. */
export function pairsOf(
  query: Query,
  weights: readonly number[],
  isMarked: boolean,
): { weights: number[]; credit: PairCredit } {
  const own = query.map(({ joined }, i) => (i > 0 && joined ? Math.sqrt(weights[i - 1]! * weights[i]!) : 0));
  return {
    weights: own,
    credit: (left, right, isSame) => {
      const same = own[right.slot]! * left.credit * right.credit;
      if (isSame || same === 0) return same;
      return same * otherCredit({ hasDiacritics: left.hasDiacritics || right.hasDiacritics }, isMarked);
    },
  };
}

/** What another spelling than the typed one is worth. */
export function otherCredit({ hasDiacritics }: Pick<Word, 'hasDiacritics'>, isMarked: boolean): number {
  return hasDiacritics ? OTHER_ACCENT_WEIGHT : isMarked ? MISSING_ACCENT_WEIGHT : 1;
}
