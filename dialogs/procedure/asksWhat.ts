import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import { confirms } from '../understanding/circumstanceOfActive';
import { asksYesNo } from '../understanding/entities/yesNo';
import decisionWords from './data/decisionWords.json';

const what = phraseSet(decisionWords.what);
const joinsTwo = phraseSet(decisionWords.ofTwo);

/** So many words stand on either side of "hay" where one of two is asked for: "hay bị mất" is no choice. */
const SIDE_MIN_WORDS = 2;

/** "Tính lại từ đầu hay giữ như cũ": one of two is asked for. */
export function asksOneOfTwo(question: string): boolean {
  const said = words(question);
  return joinsTwo
    .matchLongest(said)
    .some(({ from, to }) => from >= SIDE_MIN_WORDS && said.length - to >= SIDE_MIN_WORDS);
}

/** "Đi viện thì đưa giấy gì": something is asked for by a word of asking, and neither yes or no nor one of two is wanted. */
export function asksWhat(question: string): boolean {
  const said = words(question);
  const has = (some: typeof what): boolean => some.matchLongest(said).length > 0;
  return has(what) && !has(joinsTwo) && !asksYesNo(question) && !confirms.test(question);
}
