import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { measuredBy } from '../comparison';
import { requirementOf } from '../requirement';
import { sentence } from '../values';
import type { Decision, DecisionRequest } from './decision';

/**
 * "Đóng mới 7 tháng có được không": where the sentence that is told demands a number of what is counted, whether that is enough is
 * said before it. Else the decision as it is.
 */
export function ofDemand(
  { question, message = question, asksYesNo, sheet }: DecisionRequest,
  decision: Decision,
): Decision {
  if (!asksYesNo || decision.isUnknown) return decision;
  const demand = demandIn(decision.lead, question, sheet);
  const met =
    demand &&
    (requirementOf(question, demand.text, demand.about) ?? requirementOf(message, demand.text, demand.about));
  return met ? { ...decision, lead: met.lead } : decision;
}

/** The term, or the answer that decides nothing by itself, which is told, and what it answers. */
function demandIn(lead: string, question: string, { asked, conditions }: ProcedureSheet) {
  const answer = asked.find(({ a }) => sentence(a) === lead || measuredBy(question, a) === lead);
  if (answer) return isOpen(answer) ? { text: answer.a, about: answer.q } : null;
  const term = conditions.find((text) => sentence(text) === lead);
  return term === undefined ? null : { text: term, about: [] };
}

function isOpen({ answer }: ProcedureSheet['asked'][number]): boolean {
  return answer === 'says' || answer === 'depends';
}
