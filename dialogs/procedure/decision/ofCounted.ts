import { amountAsked } from '../amount';
import type { Answering } from '../answering/answeringSentence';
import { durationAsked } from '../duration';
import type { Decision, DecisionRequest } from './decision';
import { ofAmount } from './ofAmount';
import { ANSWERS, ofAnswering } from './ofAnswering';
import { ofDuration } from './ofDuration';

/** A sum that is no fee, a deadline or how long a paper is good; null where none of these is asked for. */
export function ofCounted(
  question: string,
  best: Answering | null,
  request: DecisionRequest,
): Decision | null {
  const amount = amountAsked(question, request.sheet);
  // "3 tháng chưa làm có bị phạt không" asks for the penalty, and is told the deadline beside it.
  if (amount === 'penalty') return ofAmount(amount, request);
  const duration = durationAsked(question);
  const ofTime = duration && ofDuration(duration, request);
  if (ofTime?.isUnknown && best && best.probability >= ANSWERS) return ofAnswering(best, question, request);
  return ofTime ?? (amount && ofAmount(amount, request));
}
