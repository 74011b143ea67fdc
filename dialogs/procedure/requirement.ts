import { fold } from '../../language/text';
import type { Word } from '../../language/words';
import { clausesOf } from '../understanding/entities/clauses';
import { say } from '../text/say';
import measures from './data/measures.json';
import { either } from './either';
import { comparisonsWith } from './comparison';
import { sentence } from './values';
import { contentOf, holding } from './nearestFirst';
import { kindOf } from './writtenQuestion';

const { least, leastBehind, most, consequence } = measures.required;
/** "Từ đủ 9 tháng", "15 tháng trở lên". */
const demandsAtLeast = new RegExp(
  `(?<![a-z])(?:${either(least)} \\d|\\d+ [a-z ]{1,20}${either(leastBehind)}(?![a-z]))`,
);
/** "Không quá 30 người". */
const demandsAtMost = new RegExp(`(?<![a-z])${either(most)} \\d`);
/** What such a number leads to is no demand: "từ 15 ngày trở lên thì phải báo". */
const isConsequence = new RegExp(`(?<![a-z])${either(consequence)}(?![a-z])`);

export interface Requirement {
  isMet: boolean;
  /** That it is not enough, or is, and the sentence. */
  lead: string;
}

/**
 * "Đóng mới 7 tháng có được không", where a sentence asks for nine at least: that they are not enough, or that they are, before
 * the sentence; "lớp 35 người" where it allows thirty. Null where the question counts nothing of what the sentence is about, or it
 * is no plain demand.
 * @param about what the sentence answers beside its own words
 */
export function requirementOf(
  question: string,
  told: string,
  about: readonly string[] = [],
): Requirement | null {
  if (kindOf(question) === 'must' || isConsequence.test(fold(told))) return null;
  const demanded = comparisonsWith(question, [told], true).flatMap(({ said, than, clause }) => {
    const demand = demandOf(fold(clause));
    return demand ? [{ said, unmet: than === unmetBy[demand] && unmetBy[demand] }] : [];
  });
  if (demanded.length === 0 || !countsTheSame(question, [told, ...about].join(' '))) return null;
  const text = sentence(told);
  for (const { unmet, said } of demanded)
    if (unmet) return { isMet: false, lead: say(`procedure.required.${unmet}`, { said, text }) };
  const said = demanded.map((one) => one.said).join(', ');
  return { isMet: true, lead: say('procedure.required.met', { said, text }) };
}

const unmetBy = { least: 'less', most: 'more' } as const;

/** "Tối đa 15 ngày làm việc", "không quá 5 ngày kể từ …": how long the office takes, or until when it is filed, is nobody's to meet. */
const ofOffice = new RegExp(`(?<![a-z])${either(measures.required.ofOffice)}(?![a-z])`);
/** "Không quá 15 năm nếu trên 300 km": what holds under a condition is not known to hold. */
const ifMore = /\d.*(?<![a-z])neu(?![a-z])/;

function demandOf(clause: string): keyof typeof unmetBy | null {
  if (ifMore.test(clause)) return null;
  if (demandsAtMost.test(clause)) return ofOffice.test(clause) ? null : 'most';
  return demandsAtLeast.test(clause) ? 'least' : null;
}

/** Whether what is said beside the number is spoken of: "bé 2 tháng" is no "đóng 9 tháng". */
function countsTheSame(question: string, about: string): boolean {
  const clauses = clausesOf(question).filter((clause) => /\d/.test(clause));
  const holds = holding(about);
  const isOther = ({ unaccented }: Word): boolean => /\d/.test(unaccented) || unaccented in measures.units;
  return (clauses.length > 0 ? clauses : [question])
    .flatMap(contentOf)
    .some((word) => !isOther(word) && holds(word));
}
