import type { Family } from '../../../knowledge/families';
import { phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import otherMatters from '../../data/otherMatters.json';

const otherMatter = phraseSet(otherMatters);

/** Whether something is complained of, or brought before a court. */
export function isComplaint(question: readonly Word[]): boolean {
  return otherMatter.matchLongest(question).length > 0;
}

/** "Làm sổ đỏ 3 tháng chưa xong thì khiếu nại ở đâu": a complaint is another matter than what it is about. */
export function isOfOtherMatter(question: readonly Word[], { members, everyday }: Family): boolean {
  if (!isComplaint(question)) return false;
  const own = [...members.map(({ name }) => name), ...everyday];
  return own.every((name) => otherMatter.matchLongest(words(name)).length === 0);
}
