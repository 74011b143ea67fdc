import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import redone from '../../data/redone.json';

const redo = phraseSet(redone);

/** Whether something is done anew: "làm lại", "cấp lại do bị mất". */
export function tellsOfRedoing(text: string): boolean {
  return redo.matchLongest(words(text)).length > 0;
}
