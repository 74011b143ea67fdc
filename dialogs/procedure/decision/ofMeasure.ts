import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import type { Block } from '../../../replies/blocks';
import { contentWords } from '../contentWords';
import { durationAsked } from '../duration';
import { comparisonsWith, inTimeBy, measuredBy } from '../comparison';
import { requirementOf } from '../requirement';
import { conditionBlocks, type Decision } from './decision';

/** "Quá 03 tháng từ ngày … mà chưa nộp": what comes of being late demands no number of who asks whether he may. */
const ofBeingLate = /^(?:quá|sau|trong)(?: vòng)?(?: thời hạn)? \d+ (?:ngày|tháng|năm)(?!\p{L})/iu;

/**
 * "Phòng 15m2 có được cấp phép không": the term that speaks of what is counted and of something else that is said is told first,
 * with how the number compares; where two things are counted, what is not met stands before what is. Null where no term does, or
 * several do.
 */
export function ofMeasure(question: string, { conditions, warnings }: ProcedureSheet): Decision | null {
  const said = contentWords(question);
  const terms = [...conditions, ...warnings].filter(
    (term) => !ofBeingLate.test(term) || durationAsked(question) === 'deadline',
  );
  const spokenOf = comparisonsWith(question, terms)
    .map(({ text }) => text)
    .filter((term) => [...contentWords(term)].some((word) => !/\d/u.test(word) && said.has(word)));
  const compared = [...new Set(spokenOf)]
    .flatMap((term) => comparedWith(question, term))
    .sort((a, b) => Number(a.isMet) - Number(b.isMet));
  const [first, ...others] = compared;
  if (!first) return null;
  const rest = conditions.filter((term) => compared.every((one) => one.term !== term));
  return {
    lead: first.lead,
    rest: [
      ...others.map(({ lead }): Block => ({ type: 'text', text: lead })),
      ...conditionBlocks({ conditions: rest }),
    ],
  };
}

function comparedWith(question: string, term: string): { term: string; isMet: boolean; lead: string }[] {
  const isOfTime = ofBeingLate.test(term);
  const required = isOfTime ? null : requirementOf(question, term);
  if (required) return [{ term, ...required }];
  const lead = isOfTime ? inTimeBy(question, term) : measuredBy(question, term);
  return lead ? [{ term, isMet: true, lead }] : [];
}
