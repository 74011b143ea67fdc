import { say } from '../../text/say';
import { hoursIn, lateFrom } from '../hours';
import { capital } from '../values';
import type { Decision, DecisionRequest } from './decision';
import { withoutDecision } from './ofWritten';

/**
 * "3h30 chiều nộp có lấy liền không", where what is told depends on the hour: what holds for that hour is told first. Else the
 * decision as it is.
 */
export function ofHour({ question, message = question }: DecisionRequest, decision: Decision): Decision {
  const late = lateFrom(decision.lead);
  const [said, ...others] = hoursIn(message);
  if (!late || said === undefined || others.length > 0) return decision;
  const lead =
    said >= late.hour
      ? say('procedure.hour.late', { hour: String(late.hour), then: late.then })
      : say('procedure.hour.early', { hour: String(late.hour) });
  const told = capital(withoutDecision(decision.lead));
  return { ...decision, lead, rest: [{ type: 'text', text: told }, ...decision.rest] };
}
