import { phraseSet } from '../../../language/phraseMatcher';
import { recently } from '../../../language/recently';
import { type Word, words } from '../../../language/words';
import yesNo from '../../data/yesNo.json';

const whole = phraseSet(yesNo.whole);
const opening = phraseSet(yesNo.opening);
const closing = new Set(yesNo.closing.map((word) => words(word).at(-1)?.unaccented));

const lastWords = (some: readonly string[]) => new Set(some.map((word) => words(word).at(-1)?.unaccented));
const what = lastWords(yesNo.what);
/** "Có tốn gì không" asks whether, "cần gì không" asks what. */
const amiss = lastWords(yesNo.amiss);

/** Words between "có" and the "không" that belongs to it. */
const MAX_DISTANCE = 14;
/** So few words need no "có" before their "không": "thi lại không". */
const MAX_BARE_WORDS = 4;
/** Words of politeness, and no others, may follow the last word of the question. */
const trailing = new Set(yesNo.trailing.map((word) => words(word).at(-1)?.unaccented));

/** One question is held against several procedures. */
const KEPT = 8;

/** Whether something is asked that yes or no answers: "có phải …", "… được không", "có … không". */
export const asksYesNo = recently(KEPT, (text: string): boolean => {
  const said = words(text);
  if (asksWhat(said)) return false;
  if (whole.matchLongest(said).length > 0) return true;
  const last = said.findLastIndex(({ unaccented }) => closing.has(unaccented));
  // "Đổi được không hay phải thi lại": the other of two follows.
  if (opening.matchLongest(said).some(({ to }) => isAlternative(said, to))) return true;
  if (last < 0 || !said.slice(last + 1).every(({ unaccented }) => trailing.has(unaccented))) return false;
  if (said.length > 1 && said.length <= MAX_BARE_WORDS && last === said.length - 1) return true;
  return opening.matchLongest(said).some(({ to }) => to <= last && last - to <= MAX_DISTANCE);
});

/** "Cần gì không", "được hỗ trợ gì không" at the end. */
function asksWhat(said: readonly Word[]): boolean {
  const [before, one, closes] = said.slice(-3).map(({ unaccented }) => unaccented);
  if (!closes || !closing.has(closes) || !one || !what.has(one)) return false;
  return before !== undefined && !amiss.has(before);
}

/** Whether behind an opening its "không" follows, and then "hay". */
function isAlternative(said: readonly Word[], opened: number): boolean {
  return said.some((_, at) => at >= opened && at - opened < MAX_DISTANCE && closesBeforeOther(said, at));
}

/** Whether a word is the "không" behind which the other of two follows: "không hay phải thi lại". */
export function closesBeforeOther(said: readonly Word[], at: number): boolean {
  return closing.has(said[at]?.unaccented) && said[at + 1]?.unaccented === 'hay';
}
