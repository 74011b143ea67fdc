import type { Family } from '../../../knowledge/families';
import { phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import otherMatters from '../../data/otherMatters.json';

const otherMatter = phraseSet(otherMatters);

/** "Làm sổ đỏ 3 tháng chưa xong thì khiếu nại ở đâu": a complaint is another matter than what it is about. */
export function isOfOtherMatter(question: readonly Word[], { members, everyday }: Family): boolean {
  const said = otherMatter.matchLongest(question);
  if (said.length === 0) return false;
  const own = [...members.map(({ name }) => name), ...everyday];
  return own.every((name) => otherMatter.matchLongest(words(name)).length === 0);
}
