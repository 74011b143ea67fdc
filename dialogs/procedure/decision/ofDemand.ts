import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { measuredBy } from '../comparison';
import { requirementOf } from '../requirement';
import { sentence } from '../values';
import { say } from '../../text/say';
import { withoutAges } from '../ages';
import type { Decision, DecisionRequest } from './decision';

/**
 * "Đóng mới 7 tháng có được không": where the sentence that is told demands a number of what is counted, whether that is enough is
 * said before it; where it tells of something else and a demand is not met, that comes first. Else the decision as it is.
 */
export function ofDemand(
  { question, message = question, asksYesNo, sheet }: DecisionRequest,
  decision: Decision,
): Decision {
  if (!asksYesNo || decision.isUnknown) return decision;
  const demand = demandIn(decision.lead, question, sheet);
  if (!demand) return unmetFirst(question, sheet, decision);
  const met =
    requirementOf(question, demand.text, demand.about) ?? requirementOf(message, demand.text, demand.about);
  return met ? { ...decision, lead: met.lead } : decision;
}

/** "Đóng 11 tháng rồi nghỉ ngang": what is told of leaving is little to who has not paid long enough either. */
function unmetFirst(question: string, { asked, conditions }: ProcedureSheet, decision: Decision): Decision {
  if (!/\d/u.test(question)) return decision;
  const demands = [
    ...asked.filter(isOpen).map(({ a, q }) => ({ text: a, about: q })),
    ...conditions.map((text) => ({ text, about: [] })),
  ].flatMap(({ text, about }) => {
    const requirement = requirementOf(question, text, about);
    return requirement ? [{ ...requirement, text: sentence(text) }] : [];
  });
  const [first] = demands;
  // Of several demands, any that is met may be the one that holds.
  if (!first) return neitherYesNorNo(question, conditions, decision);
  if (demands.some(({ isMet }) => isMet) || decision.lead.endsWith(first.text)) return decision;
  return { ...decision, lead: first.lead, rest: [{ type: 'text', text: decision.lead }, ...decision.rest] };
}

/** "Mới có 1 đại lý, đủ điều kiện chưa": where something is counted, and the terms count, too, "được, nếu …" sounds like a yes. */
function neitherYesNorNo(question: string, conditions: readonly string[], decision: Decision): Decision {
  if (decision.lead !== say('procedure.decision.allowedIf') || !counts.test(withoutAges(question)))
    return decision;
  return conditions.some((term) => counts.test(withoutAges(term)))
    ? { ...decision, lead: say('procedure.decision.byTerms') }
    : decision;
}

const counts = /(?<![\d/.,])\d{1,3}(?![\d/.,])\s*\p{L}/u;

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
