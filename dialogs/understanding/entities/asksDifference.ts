import { phraseSet } from '../../../language/phraseMatcher';
import type { Word } from '../../../language/words';
import comparing from '../../data/comparing.json';

const differs = phraseSet(comparing.difference);

/** Whether it is asked how one matter differs from another: "lớp 3 thì có khác gì không". */
export function asksDifference(said: readonly Word[]): boolean {
  return differs.matchLongest(said).length > 0;
}
