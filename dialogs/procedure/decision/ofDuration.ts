import { say } from '../../text/say';
import { askedMatch } from '../asked';
import { type DurationAsked, durationAsked, durationSentence } from '../duration';
import { timeSummary } from '../facets/time';
import { sentence, small } from '../values';
import type { Decision, DecisionRequest } from './decision';

/** A deadline, a wait, or how long a paper is good; the processing time is told as such and never in their place. */
export function ofDuration(
  kind: DurationAsked,
  { question, sheet, facets, inCase }: DecisionRequest,
): Decision {
  const alike = sheet.asked.filter(({ q }) => q.some((wording) => durationAsked(wording) === kind));
  const told = askedMatch(question, { ...sheet, asked: alike })?.asked.a ?? durationSentence(kind, sheet);
  const time = facets.includes('time') || !told ? timeSummary({ sheet, inCase, page: 1 }) : null;
  return {
    facet: 'time',
    lead: told ? sentence(told) : say(`procedure.${kind}.none`),
    rest: time ? [{ type: 'text', text: say('procedure.duration.time', { time: small(time) }) }] : [],
  };
}
