import { phraseSet } from '../../../language/phraseMatcher';
import { type Word, words as toWords } from '../../../language/words';
import thanking from '../../data/thanking.json';
import { isAnnounced, isOwnWish, isQuestion } from '../entities/sentenceRoles';
import type { Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { smallTalk as topicOf } from '../intents/smallTalk';

/** So few words start anew. */
const RESTART_MAX_WORDS = 3;

function fromStart(said: readonly Word[]): boolean {
  return (
    said.some(({ unaccented }) => unaccented === 'dau') && said.some(({ unaccented }) => unaccented === 'tu')
  );
}

const thanks = phraseSet(thanking);
/** More words tell something of their own. */
const THANKS_MAX_WORDS = 9;

/** Who begins with nothing but thanks may say more beside them: "cảm ơn nhé, trời nóng quá, mong có mưa". */
const BESIDE_THANKS_MAX_WORDS = 16;
const ASIDE_MIN_WORDS = 4;

function beginsWithThanks({ text, knowledge }: Turn): boolean {
  const [first = ''] = text.split(/[,.;!]\s*/u);
  return topicOf(toWords(first), (word) => knowledge.finder.analyzer.isFiller(word)) === 'thanks';
}

/** "Cảm ơn, mừng quá", "em cảm ơn, chúc anh khỏe": thanks and kind words, and nothing that is asked, wished or named. */
function isThanks(turn: Turn): boolean {
  const { words, text, thresholds } = turn;
  if (words.length > BESIDE_THANKS_MAX_WORDS || thanks.matchLongest(words).length === 0) return false;
  const isAside = beginsWithThanks(turn);
  if (words.length > THANKS_MAX_WORDS && !isAside) return false;
  // "Ma lam cai nao truoc" is seen to ask with the marks that it was meant to bear.
  const read = [text, turn.whole.text];
  if (read.some((one) => isQuestion(one) || isAnnounced(one) || isOwnWish(one))) return false;
  const { facets, search, subjectTermCount, estimate } = turn.whole;
  if (facets.length > 0 || search.named.length > 0) return false;
  // Among many words of nothing that is held one that names an act elsewhere is said by the way.
  if (search.traitsAsked > 0 && !(isAside && subjectTermCount >= ASIDE_MIN_WORDS)) return false;
  return subjectTermCount === 0 || estimate.inScope < thresholds.offer;
}

/** Greeting, thanks, a command: when the whole message is one. */
export const smallTalk: Recognizer = {
  name: 'smallTalk',
  recognize(turn) {
    const { words, knowledge, memory } = turn;
    const topic =
      topicOf(words, (word) => knowledge.finder.analyzer.isFiller(word)) ??
      (isThanks(turn) ? ('thanks' as const) : null);
    // "Làm lại cái đó ở đâu" asks on of what is in hand.
    if (topic === 'restart' && memory.current && words.length > RESTART_MAX_WORDS && !fromStart(words))
      return null;
    return topic && { intent: { kind: 'smalltalk', topic }, probability: 1 };
  },
};
