import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import { confirms } from '../understanding/circumstanceOfActive';
import { asksYesNo } from '../understanding/entities/yesNo';
import decisionWords from './data/decisionWords.json';

const what = phraseSet(decisionWords.what);
const ofTwo = phraseSet(decisionWords.ofTwo);

/** "Đi viện thì đưa giấy gì": something is asked for by a word of asking, and neither yes or no nor one of two is wanted. */
export function asksWhat(question: string): boolean {
  const said = words(question);
  const has = (some: typeof what): boolean => some.matchLongest(said).length > 0;
  return has(what) && !has(ofTwo) && !asksYesNo(question) && !confirms.test(question);
}
