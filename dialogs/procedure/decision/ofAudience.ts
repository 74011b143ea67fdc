import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import type { Block } from '../../../replies/blocks';
import { say } from '../../text/say';
import who from '../data/who.json';
import { small } from '../values';
import { conditionBlocks, type Decision, type DecisionRequest } from './decision';
import { ofAnswering } from './ofAnswering';
import type { QuestionRead } from './readQuestion';

/** So likely a sentence says more of who may than what the record has for all procedures: "công dân Việt Nam". */
const NAMES_WHO = 0.35;

const asksForAudience = phraseSet(who.audience);

/**
 * "Đối tượng nào thực hiện", "dành cho những ai": the sentence that says who it is for, then whom the record names, and the
 * terms. Null where something else is asked, or nothing is told of them.
 */
export function ofAudience(read: QuestionRead, request: DecisionRequest): Decision | null {
  const { question, isOpen } = read;
  const { sheet } = request;
  if (!isOpen || asksForAudience.matchLongest(words(question)).length === 0) return null;
  const { best } = read;
  const told =
    best && best.probability >= NAMES_WHO && best.sentence.kind !== 'summary'
      ? ofAnswering(best, question, request).lead
      : (sheet.leads.conditions?.replace(/:$/, '.') ?? null);
  const named = sheet.audience.length > 0 ? say('procedure.audience', { audience: audienceOf(sheet) }) : null;
  const [lead, ...others] = [told, named].flatMap((text) => text ?? []);
  if (lead === undefined) return null;
  const terms = sheet.conditions.filter((text) => !told?.includes(text.replace(/\.$/, '')));
  return {
    lead,
    rest: [
      ...others.map((text): Block => ({ type: 'text', text })),
      ...conditionBlocks({ conditions: terms }),
    ],
  };
}

/** The citizen stands first, whatever else the record names. */
function audienceOf({ audience }: DecisionRequest['sheet']): string {
  const isCitizen = (one: string): boolean => /^công dân/iu.test(one);
  const ordered = [...audience.filter(isCitizen), ...audience.filter((one) => !isCitizen(one))];
  return ordered.map((one) => small(one)).join('; ');
}
