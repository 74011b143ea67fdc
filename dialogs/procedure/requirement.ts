import { fold } from '../../language/text';
import type { Word } from '../../language/words';
import { clausesOf } from '../understanding/entities/clauses';
import { say } from '../text/say';
import measures from './data/measures.json';
import { either } from './either';
import { comparisonWith } from './measure';
import { sentence } from './values';
import { contentOf, holding } from './nearestFirst';
import { kindOf } from './writtenQuestion';

const { least, leastBehind, consequence } = measures.required;
/** "Từ đủ 9 tháng", "15 tháng trở lên". */
const demandsAtLeast = new RegExp(
  `(?<![a-z])(?:${either(least)} \\d|\\d+ [a-z ]{1,20}${either(leastBehind)}(?![a-z]))`,
);
/** What such a number leads to is no demand: "từ 15 ngày trở lên thì phải báo". */
const isConsequence = new RegExp(`(?<![a-z])${either(consequence)}(?![a-z])`);

/**
 * "Đóng mới 7 tháng có được không", where a sentence asks for nine at least: that they are not enough, or that they are, before
 * the sentence. Null where the question counts nothing of what the sentence is about, or it is no plain demand.
 * @param about what the sentence answers beside its own words
 */
export function requirementMet(question: string, told: string, about: readonly string[] = []): string | null {
  if (kindOf(question) === 'must') return null;
  const plain = fold(told);
  if (!demandsAtLeast.test(plain) || isConsequence.test(plain)) return null;
  const compared = comparisonWith(question, told, true);
  if (!compared || !countsTheSame(question, [told, ...about].join(' '))) return null;
  const name = compared.than === 'less' ? 'procedure.required.short' : 'procedure.required.met';
  return say(name, { said: compared.said, text: sentence(told) });
}

/** Whether what is said beside the number is spoken of: "bé 2 tháng" is no "đóng 9 tháng". */
function countsTheSame(question: string, about: string): boolean {
  const counting = clausesOf(question).find((clause) => /\d/.test(clause)) ?? question;
  const holds = holding(about);
  const isOther = ({ unaccented }: Word): boolean => /\d/.test(unaccented) || unaccented in measures.units;
  return contentOf(counting).some((word) => !isOther(word) && holds(word));
}
