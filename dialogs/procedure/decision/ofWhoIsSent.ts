import { fold } from '../../../language/text';
import { say } from '../../text/say';
import proxy from '../data/proxy.json';
import { either } from '../either';
import { small } from '../values';
import type { Decision } from './decision';

const certification = new RegExp(proxy.certification);
const exemption = new RegExp(proxy.exemptedRelatives, 'iu');
const sentBy = (who: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z])${either(proxy.sent.by)} (?:${who.join('|')})(?![a-z])`);
const exempted = sentBy(proxy.sent.exempted);
const others = sentBy(proxy.sent.others);

/** What holds for everybody else. */
const certified = /(?:có|phải|được) chứng thực/iu;

/**
 * "Nhờ mẹ ruột làm, giấy ủy quyền có phải chứng thực không": where the answer exempts the nearest relatives from
 * certification and the question says who is sent, that is decided first. Else the decision as it is.
 */
export function ofWhoIsSent(question: string, decision: Decision): Decision {
  const said = fold(question);
  const [exempts] = exemption.exec(decision.lead) ?? [];
  if (exempts === undefined || !certification.test(said)) return decision;
  const isExempted = exempted.test(said);
  // Of two that are named, one may be meant.
  if (isExempted === others.test(said)) return decision;
  if (isExempted)
    return { ...decision, lead: say('procedure.decision.certifiedNot', { text: small(exempts) }) };
  if (!certified.test(decision.lead.replace(exempts, ''))) return decision;
  return { ...decision, lead: say('procedure.decision.certified', { text: small(exempts) }) };
}
