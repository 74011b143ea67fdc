import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { askingPart } from '../../understanding/entities/askingPart';
import { askedMatch } from '../asked';
import { nearestFirst } from '../nearestFirst';
import { sendsAnother } from '../proxy';
import { type Decision, type DecisionRequest, MAX_CONDITIONS, only } from './decision';
import { asksAge, ofAgeAsked } from './ofAgeAsked';
import { ofAudience } from './ofAudience';
import { ofBound } from './ofBound';
import { ofCounted } from './ofCounted';
import { ofDemand } from './ofDemand';
import { ofFilingWays } from './ofFilingWays';
import { ofHour } from './ofHour';
import { thereIs } from './ofItself';
import { lacksPaper } from './ofLackedPaper';
import { ofLackAnswered } from './ofLackAnswered';
import { ofRecord } from './ofRecord';
import { ofAside } from './ofSentence';
import { leadOfPart, ofSheetSentence } from './ofSheetSentence';
import { ofSaidPart } from './ofSaidPart';
import { ofSets } from './ofSets';
import { ofWhoIsSent } from './ofWhoIsSent';
import { asksWhichPapers } from './neededPart';
import { readQuestion } from './readQuestion';

/** "Có phải xin giấy phép khác không" asks for another one, and not what it is like. */
const differs =
  /(?<!\p{L})(?:(?:có|thì|gì|chi)\s+khác(?:\s+\p{L}+)?|khác\s+(?:gì|chi|nhau|nhiều))\s+(?:không|ko|hông|k)(?!\p{L})/iu;

/**
 * What decides a question that the parts of the record alone do not: one that a citizen asked before, one that yes or
 * no answers, one for a deadline or for how long a paper is good. Null for all others.
 */
export function decide(request: DecisionRequest): Decision | null {
  // What a story tells is no question: "nghe nói phải nộp trong 3 tháng" asks for no deadline.
  const question = askingPart(request.question) ?? request.question;
  const decision = decideOn(question, { ...request, sheet: withNearestTerms(request) });
  return (
    decision &&
    ofHour(request, ofDemand(request, ofSaidPart(request, ofWhoIsSent(request.question, decision))))
  );
}

/** The terms that a question speaks of come first, as not all of them are told. */
function withNearestTerms({ question, sheet }: DecisionRequest): ProcedureSheet {
  return { ...sheet, conditions: nearestFirst(question, sheet.conditions, MAX_CONDITIONS) };
}

function decideOn(question: string, request: DecisionRequest): Decision | null {
  const { asksYesNo, aside, sheet, facets } = request;
  // "Có khác không" asks what it is like, and not whether it may be.
  if (asksYesNo && differs.test(question)) return null;
  const sets = ofSets(question, sheet);
  if (sets) return sets;
  if (facets.includes('documents') && asksWhichPapers(question)) return null;
  const counted = ofCounted(question, request);
  if (counted) return counted;
  const ways = ofFilingWays(question, request);
  if (ways) return ways;
  const without = asksYesNo ? ofLackAnswered(question, request.message ?? question, sheet) : null;
  if (without) return without;
  const read = readQuestion(question, request);
  // "Chưa có bằng cấp 3 có thi được không" asks for no kind of people.
  const audience = aside || lacksPaper(question) ? null : ofAudience(read, request);
  if (audience) return audience;
  if (!asksYesNo && !read.isOpen && !aside) return leadOfPart(read, request);
  const { told, nearly } = ofSheetSentence(read, request);
  if (told) return told;
  // "Nhờ con lãnh thay được không" asks for the very matter of who sends somebody else.
  if (asksYesNo && sendsAnother(question) && sendsAnother(sheet.title)) return thereIs(sheet);
  if (read.isOpen && asksAge(question)) return ofAgeAsked(sheet);
  // "Phải thường trú mấy năm" asks for one term of all.
  const bound = read.bound && ofBound(question, read.bound, request);
  if (bound) return nearly ?? bound;
  if (asksYesNo) return ofRecord(read, nearly, request);
  return aside ? (ofAnsweredAside(question, request) ?? ofAside(request)) : null;
}

/** So much must what is told have in common with a question that was answered. */
const ASKED_BY_TELLING = 0.75;

const says = /^(?:có|được)[,.;:]\s+/iu;

/** "Em nghỉ việc rồi" tells what "nghỉ việc rồi có được hưởng không" asks; nobody waits for a yes. */
function ofAnsweredAside(question: string, { sheet, askedModel, inCase }: DecisionRequest): Decision | null {
  const match = inCase ? null : askedMatch(question, sheet, askedModel);
  return match && match.likeness >= ASKED_BY_TELLING ? only(match.asked.a.replace(says, '')) : null;
}
