import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { amountAsked } from '../amount';
import { type DurationAsked, durationAsked, mayAskValidity } from '../duration';
import { durationSentence } from '../durationTold';
import type { Decision, DecisionRequest } from './decision';
import { ofAmount } from './ofAmount';
import { ofDuration } from './ofDuration';

/**
 * A sum that is no fee, a deadline or how long a paper is good; null where none of these is asked for. What likely answers has
 * no say: of how long a paper is good it would tell the processing time.
 */
export function ofCounted(question: string, request: DecisionRequest): Decision | null {
  const amount = amountAsked(question, request.sheet);
  // "3 tháng chưa làm có bị phạt không" asks for the penalty, and is told the deadline beside it.
  if (amount === 'penalty') return ofAmount(amount, request);
  const duration = durationAsked(question) ?? toldValidity(question, request.sheet);
  return (duration && ofDuration(duration, request)) ?? (amount && ofAmount(amount, request));
}

/** "Thẻ thời hạn bao lâu" asks how long it is good for where the sheet tells that, and for the processing time elsewhere. */
function toldValidity(question: string, sheet: ProcedureSheet): DurationAsked | null {
  return mayAskValidity(question) && durationSentence('validity', sheet, question) ? 'validity' : null;
}
