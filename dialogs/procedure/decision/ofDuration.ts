import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { askedMatch } from '../asked';
import { asksInTime, asksWhen, type DurationAsked, durationAsked, isOnlyLate } from '../duration';
import { durationSentence, mayTell, othersDeadline, tellsSeason } from '../durationTold';
import { timeSummary } from '../facets/time';
import { inTimeBy } from '../comparison';
import { sentence, small } from '../values';
import type { Decision, DecisionRequest } from './decision';
import { ANSWERS, ANSWERS_SURELY } from './ofAnswering';
import { withoutDecision } from './ofWritten';

/** What one is given for a time: how long one gets it. Of anything else "tối đa mấy tháng" asks how long the paper is good. */
const given = /(?<!\p{L})(?:trợ cấp|hưởng|nghỉ|chế độ|lương hưu|hỗ trợ|phụ cấp|học bổng|thai sản)(?!\p{L})/iu;

function meantOf(kind: DurationAsked, { title, officialName, summary }: ProcedureSheet): DurationAsked {
  const isGiven = given.test(`${title} ${officialName} ${summary ?? ''}`);
  return kind === 'entitlement' && !isGiven ? 'validity' : kind;
}

/**
 * A deadline, a wait, or how long a paper is good; the processing time is told as such and never in their place. Null where
 * somebody is only late, and no deadline is told.
 */
export function ofDuration(asked: DurationAsked, request: DecisionRequest): Decision | null {
  const { question, message = question, asksYesNo, sheet, askedModel, facets, inCase } = request;
  const kind = meantOf(asked, sheet);
  const alike = sheet.asked.filter(({ q }) => q.some((wording) => durationAsked(wording) === asked));
  const found =
    askedMatch(question, { ...sheet, asked: alike }, askedModel, asksYesNo)?.asked.a ??
    durationSentence(kind, sheet, question);
  const told = likelier(kind, found, request) ?? found;
  // "Hết hạn 2 năm rồi, đổi được không hay thi lại" asks more than a deadline: where none is told, that is looked at.
  if (!told && asked === 'deadline' && isOnlyLate(question)) return null;
  if (told && asked === 'deadline' && othersDeadline(question, told)) return ofOthers(told);
  const time = facets.includes('time') || !told ? timeSummary({ sheet, inCase, page: 1 }) : null;
  const isOfSeason = asked === 'deadline' && asksWhen(question);
  if (!told && isOfSeason && time && tellsSeason(time))
    return { facet: 'time', lead: sentence(time), rest: [] };
  // "Được hoãn tối đa mấy tháng" asks for no paper.
  const none = isOfSeason ? 'when' : asked === 'entitlement' && kind === 'validity' ? 'bound' : kind;
  return {
    facet: 'time',
    lead: told ? (lateness(question, message, told) ?? sentence(told)) : say(`procedure.${none}.none`),
    rest: time ? [{ type: 'text', text: say('procedure.duration.time', { time: small(time) }) }] : [],
  };
}

/**
 * The sentence with a time in it that most likely answers: where nothing else is found, and where it answers so surely that
 * what was found by its words gives way.
 */
function likelier(
  kind: DurationAsked,
  found: string | null,
  { question, sheet, answering }: DecisionRequest,
): string | null {
  const best = answering(question, sheet);
  if (!best || best.probability < (found ? ANSWERS_SURELY : ANSWERS)) return null;
  const { text, kind: of } = best.sentence;
  // That the source does not say how long is said by its sheet, too.
  const mayBeTold = mayTell(kind, text) || (!found && of === 'asked' && best.probability >= ANSWERS_SURELY);
  return text !== found && mayBeTold ? withoutDecision(text) : null;
}

const beforehand = /(?<!\p{L})trước(?!\p{L})/iu;

/** "Em nghỉ được 2 tháng rồi còn kịp không": how what is told compares with the deadline. */
function lateness(question: string, message: string, told: string): string | null {
  // "Nghỉ bán 3 tháng" is not held against "chậm nhất 3 ngày trước khi nghỉ".
  if (beforehand.test(told)) return null;
  if (asksInTime(question)) return inTimeBy(question, told, true) ?? inTimeBy(message, told, true);
  return isOnlyLate(question) ? inTimeBy(question, told) : null;
}

/** A deadline that holds for some alone is none of who does not speak of them. */
function ofOthers(told: string): Decision {
  return {
    facet: 'time',
    lead: say('procedure.deadline.none'),
    rest: [{ type: 'text', text: say('procedure.deadline.ofOthers', { text: small(sentence(told)) }) }],
  };
}
