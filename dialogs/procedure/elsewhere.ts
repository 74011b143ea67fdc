import { words } from '../../language/words';
import patterns from './data/elsewhere.json';

const { back, far, lives, here, office, does, may } = patterns;
const some = String.raw`(?: \S+){0,8}?`;
const word = (one: string) => String.raw`(?:^|\s)${one}(?=\s|$)`;

const always = [back, office, `${far}${some} ${may}`, `${does}${some} ${here}${some} ${may}`].map(
  (pattern) => new RegExp(word(pattern)),
);
const ofLiving = new RegExp(word(`${lives}${some} ${does}${some} ${may}`));
const called = new RegExp(word(lives));

const plain = (text: string): string =>
  words(text)
    .map(({ unaccented }) => unaccented)
    .join(' ');

/**
 * Whether a question asks if something may be done where somebody does not live: "hộ khẩu Quảng Ngãi làm ở đây được không".
 * @param title what the procedure is called: of registering where one lives such words name the matter itself
 */
export function asksOfElsewhere(question: string, title: string): boolean {
  const said = plain(question);
  const isOfLiving = called.test(plain(title));
  return always.some((pattern) => pattern.test(said)) || (!isOfLiving && ofLiving.test(said));
}
