import { unaccentedText, words } from '../../language/words';
import { sentencesOf } from '../understanding/entities/sentenceRoles';
import patterns from './data/elsewhere.json';

const { back, far, lives, here, office, at, does, may } = patterns;
const some = String.raw`(?: \S+){0,8}?`;
const few = String.raw`(?: \S+){1,4}?`;
const word = (one: string) => String.raw`(?:^|\s)${one}(?=\s|$)`;

const always = [back, office, `${far}${some} ${may}`, `${does}${some} ${here}${some} ${may}`].map(
  (pattern) => new RegExp(word(pattern)),
);
const ofLiving = new RegExp(word(`${lives}${some} ${does}${some} ${may}`));
const called = new RegExp(word(lives));

const there = new RegExp(word(`${at}${few} ${does}${some} ${may}`));
const done = new RegExp(word(`${does}(?: \\S+){0,3}? ${at}${few} ${may}`));

/** Each sentence by itself: where somebody lives is told in many a story. */
function saidIn(question: string): string[] {
  return sentencesOf(question).map(plain);
}

const plain = (text: string): string => unaccentedText(words(text));

/**
 * Whether a question asks if something may be done where somebody does not live: "hộ khẩu Quảng Ngãi làm ở đây được không".
 * @param title what the procedure is called: of registering where one lives such words name the matter itself
 */
export function asksOfElsewhere(question: string, title: string): boolean {
  const isOfLiving = called.test(plain(title));
  return saidIn(question).some(
    (said) => always.some((pattern) => pattern.test(said)) || (!isOfLiving && ofLiving.test(said)),
  );
}

/** Whether a question that names a ward asks if it may be done there: "ở Hội An làm được không". */
export function asksOfDoingThere(question: string): boolean {
  return saidIn(question).some((said) => there.test(said) || done.test(said));
}
