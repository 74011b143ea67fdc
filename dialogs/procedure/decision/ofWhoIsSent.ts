import { fold } from '../../../language/text';
import { say } from '../../text/say';
import proxy from '../data/proxy.json';
import { either } from '../either';
import { small } from '../values';
import type { Decision } from './decision';

const certification = new RegExp(proxy.certification);
const exemption = new RegExp(proxy.exemptedRelatives, 'iu');
/** "Nhờ con trai", and "con trai tui đi làm thay". */
const sentBy = (who: readonly string[]): RegExp => {
  const one = `(?:${who.join('|')})`;
  const comes = `(?: [a-z]+){0,5}? ${either(proxy.sent.does)}(?: [a-z]+){0,4}? ${either(proxy.sent.for)}`;
  return new RegExp(`(?<![a-z])(?:${either(proxy.sent.by)} ${one}|${one}${comes})(?![a-z])`);
};
const exempted = sentBy(proxy.sent.exempted);
const others = sentBy(proxy.sent.others);

/** "Giấy viết tay được không" asks the same, and waits for no yes. */
const byHand = new RegExp(proxy.byHand);

/** What holds for everybody else. */
const certified = /(?:có|phải|được) chứng thực/iu;

/**
 * "Nhờ mẹ ruột làm, giấy ủy quyền có phải chứng thực không": where the answer exempts the nearest relatives from
 * certification and the question says who is sent, that is decided first. Else the decision as it is.
 */
export function ofWhoIsSent(question: string, decision: Decision): Decision {
  const said = fold(question);
  const [exempts] = exemption.exec(decision.lead) ?? [];
  if (exempts === undefined || !(certification.test(said) || byHand.test(said))) return decision;
  const isExempted = exempted.test(said);
  // Of two that are named, one may be meant.
  if (isExempted === others.test(said)) return decision;
  if (isExempted)
    return { ...decision, lead: say('procedure.decision.certifiedNot', { text: small(exempts) }) };
  const isCertified = certified.test(decision.lead.replace(exempts, ''));
  const name = isCertified && !byHand.test(said) ? 'certified' : 'certifiedOnly';
  return { ...decision, lead: say(`procedure.decision.${name}`, { text: small(exempts) }) };
}
