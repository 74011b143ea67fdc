import type { Word } from '../../../language/words';
import { say } from '../../text/say';
import { contentOf, holding } from '../nearestFirst';
import { capital } from '../values';
import { kindOf } from '../writtenQuestion';
import type { Decision, DecisionRequest } from './decision';

const depends = /^tùy(?: [^:;,.]{1,30})?:\s+/iu;
/** Where one case ends: "…; …", and "trực tiếp thì đóng phí, miễn cho hộ nghèo". */
const ends = /;\s+|,\s+(?=miễn (?:(?:phí|lệ phí) )?cho )/u;
const exempts = /^miễn /iu;
/** Who or what a part is for stands before what then holds. */
const holds = /\s(?:thì|nộp|phải|cần|được)\s/u;
const denies = /(?<!\p{L})(?:không|khỏi|miễn|chưa)(?!\p{L})/iu;

/**
 * "Tùy: cán bộ, viên chức nộp xác nhận của cơ quan": of an answer by cases, the case that a question tells stands first, and
 * nothing is said to depend. Else the decision as it is.
 */
export function ofSaidPart({ question, sheet }: DecisionRequest, decision: Decision): Decision {
  const body = decision.lead.replace(depends, '');
  if (body === decision.lead) return decision;
  const parts = body.replace(/\.$/, '').split(ends);
  // What the matter is called by tells none of its cases apart.
  const isOfName = holding(`${sheet.title} ${sheet.officialName}`);
  const said = contentOf(question).filter((word) => !isOfName(word));
  const counts = parts.map((part, i) =>
    ownWords(
      part,
      parts.filter((_, j) => j !== i),
      said,
    ),
  );
  const most = Math.max(...counts);
  if (most === 0 || counts.filter((count) => count > 0).length !== 1) return decision;
  const first = parts[counts.indexOf(most)] as string;
  const others = parts.filter((part) => part !== first);
  const isYes =
    others.length === 0 && kindOf(question) === 'must' && !denies.test(first.split(/,\s*trừ/u)[0] as string);
  const lead = isYes ? say('procedure.decision.yes', { text: first }) : capital(first);
  return { ...decision, lead: `${[lead, ...others].join('; ')}.` };
}

/** How many words of a question name whom or what one part is for, and no other. */
function ownWords(part: string, others: readonly string[], said: readonly Word[]): number {
  const [head = ''] = exempts.test(part) ? [part] : part.split(holds);
  if (head === part && !exempts.test(part)) return 0;
  const isIn = holding(head);
  const isElsewhere = holding(others.join(' '));
  return said.filter((word) => !/^\d+$/.test(word.text) && isIn(word) && !isElsewhere(word)).length;
}
