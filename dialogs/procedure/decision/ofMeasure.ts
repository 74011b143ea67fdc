import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { contentWords } from '../contentWords';
import { durationAsked } from '../duration';
import { measuredBy } from '../measure';
import { conditionBlocks, type Decision } from './decision';

/** "Quá 03 tháng từ ngày … mà chưa nộp": what comes of being late demands no number of who asks whether he may. */
const ofBeingLate = /^(?:quá|sau|trong)(?: vòng)?(?: thời hạn)? \d+ (?:ngày|tháng|năm)(?!\p{L})/iu;

/**
 * "Phòng 15m2 có được cấp phép không": where but one term speaks of what is counted and of something else that is said, it
 * is told first, with how the number compares. Null where none or several do.
 */
export function ofMeasure(question: string, { conditions, warnings }: ProcedureSheet): Decision | null {
  const said = contentWords(question);
  const terms = [...conditions, ...warnings].filter(
    (term) => !ofBeingLate.test(term) || durationAsked(question) === 'deadline',
  );
  const told = terms.flatMap((term) => {
    const lead = measuredBy(question, term);
    const isSpokenOf = [...contentWords(term)].some((word) => !/\d/u.test(word) && said.has(word));
    return lead && isSpokenOf ? [{ lead, term }] : [];
  });
  const [only, ...others] = told;
  if (!only || others.length > 0) return null;
  return {
    lead: only.lead,
    rest: conditionBlocks({ conditions: conditions.filter((term) => term !== only.term) }),
  };
}
