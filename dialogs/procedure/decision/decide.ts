import type { Facet } from '../../../knowledge/schema/procedure';
import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import type { Block } from '../../../replies/blocks';
import { say } from '../../text/say';
import { askingPart } from '../../understanding/entities/askingPart';
import { amountAsked } from '../amount';
import { asksOfItself } from '../askable';
import type { Answering } from '../answering/answeringSentence';
import { askedMatch, takenFor } from '../asked';
import { contentWords } from '../contentWords';
import { durationAsked } from '../duration';
import { nearestFirst } from '../nearestFirst';
import { sendsAnother } from '../proxy';
import { agesSaid } from '../saidCase';
import { sentence } from '../values';
import { ofSameWay, wayAsked } from '../way';
import { conditionBlocks, type Decision, type DecisionRequest, MAX_CONDITIONS, only } from './decision';
import { asksForTerms, namesPaper, type NeededPart, neededPart } from './neededPart';
import { asksAge, ofAgeAsked } from './ofAgeAsked';
import { ofAmount } from './ofAmount';
import { type BoundAsked, boundAsked, ofBound } from './ofBound';
import { ofDuration } from './ofDuration';
import { ofElsewhere } from './ofElsewhere';
import { ofEligibility } from './ofEligibility';
import { isGivenBack, isMatterItself, isMostlyItself } from './noPaper';
import { isNeeded, needed, ofItself, thereIs } from './ofItself';
import { ofFormality } from './ofFormality';
import { ofMeasure } from './ofMeasure';
import { lacksPaper, ofListedLacked, withoutPaper } from './ofLackedPaper';
import { ofNearest } from './ofNearest';
import { aboutPapers, ofPaper, ofPaperForAct } from './ofPaper';
import { ofPresence } from './ofPresence';
import { ofProxy } from './ofProxy';
import { ofAside, ofSentence } from './ofSentence';
import { ofWay } from './ofWay';
import {
  ANSWERS,
  ANSWERS_SURELY,
  isSpecific,
  ofAnswering,
  ofAnsweringPart,
  ofNearAnswering,
  SPEAKS_OF_IT,
} from './ofAnswering';
import { answerTo, ofNearly } from './ofWritten';

const differs = /(?<!\p{L})(?:có\s+)?khác(?:\s+\p{L}+)?\s+(?:không|ko|hông|k)(?!\p{L})/iu;

/** Facets of a question that may ask for a paper by yes or no. */
const beforePapers: readonly Facet[] = ['overview', 'conditions', 'documents', 'form'];

/** Facets of a question that may ask for one way of handing in. */
const ofFiling: readonly Facet[] = ['online', 'place', 'overview', 'result'];

/** Facets of a question that may ask whether it is done where somebody does not live. */
const ofPlace: readonly Facet[] = ['place', 'overview', 'conditions', 'online', 'steps'];

/** Facets of a question that may ask whether somebody must come. */
const ofComing: readonly Facet[] = [...ofFiling, 'conditions'];

/**
 * What decides a question that the parts of the record alone do not: one that a citizen asked before, one that yes or
 * no answers, one for a deadline or for how long a paper is good. Null for all others.
 */
export function decide(request: DecisionRequest): Decision | null {
  // What a story tells is no question: "nghe nói phải nộp trong 3 tháng" asks for no deadline.
  const question = askingPart(request.question) ?? request.question;
  return decideOn(question, { ...request, sheet: withNearestTerms(request) });
}

/** The terms that a question speaks of come first, as not all of them are told. */
function withNearestTerms({ question, sheet }: DecisionRequest): ProcedureSheet {
  return { ...sheet, conditions: nearestFirst(question, sheet.conditions, MAX_CONDITIONS) };
}

function decideOn(question: string, request: DecisionRequest): Decision | null {
  const { asksYesNo, sheet, askedModel, facets, calling } = request;
  // "Có khác không" asks what it is like, and not whether it may be.
  if (asksYesNo && differs.test(question)) return null;
  const amount = amountAsked(question, sheet);
  // "3 tháng chưa làm có bị phạt không" asks for the penalty, and is told the deadline beside it.
  if (amount === 'penalty') return ofAmount(amount, request);
  const duration = durationAsked(question);
  // A circumstance that is told asks nothing.
  const best = request.aside ? null : request.answering(question, sheet);
  const ofTime = duration && ofDuration(duration, request);
  if (ofTime?.isUnknown && best && best.probability >= ANSWERS) return ofAnswering(best, question, request);
  if (ofTime) return ofTime;
  if (amount) return ofAmount(amount, request);
  const parts = asksYesNo ? neededPart(question) : null;
  // "Đổi căn cước có bắt buộc không" asks for the matter, though a paper stands in its name.
  const asksForPaper = parts !== null && namesPaper(parts.needed) && !isMatterItself(parts, sheet);
  // "Cần vợ ký không" needs no paper, and asks for no list of them.
  const asksForAct = parts !== null && !asksForPaper && contentWords(parts.needed).size > 0;
  const isOpen = facets.every(
    (facet) => facet === 'overview' || facet === 'conditions' || (facet === 'documents' && asksForAct),
  );
  const bound = boundAsked(question);
  // "Online được không, mấy ngày, phí nhiêu" asks for three parts, and what answers one leaves out the others.
  const isOneOfSeveral = !isOpen && facets.length > 1;
  const least = isOneOfSeveral ? ANSWERS_SURELY : ANSWERS;
  const isAnswered = best !== null && best.probability >= least;
  if (!asksYesNo && !isOpen && !request.aside)
    return (
      (bound ? ofSureBound(question, bound, sheet) : null) ??
      (isAnswered && isSpecific(best, request) ? ofAnsweringPart(best, question, request) : null)
    );
  const asksForWay = asksYesNo && facets.every((facet) => facet === 'online');
  const askable = asksForPaper ? aboutPapers(sheet) : asksForWay ? ofSameWay(question, sheet) : sheet;
  const written =
    isOneOfSeveral || (!asksYesNo && asksForTerms(question, sheet))
      ? null
      : (askedMatch(question, askable, askedModel, asksYesNo) ??
        (question === request.question
          ? null
          : askedMatch(request.question, askable, askedModel, asksYesNo)));
  const isSame = written?.likeness === 1;
  const isMatter =
    parts !== null && (asksForMatter(parts, request) || (isNeeded(parts, request) && !isSurely(best)));
  if (isAnswered && !isSame && !isMatter && (asksYesNo || isSpecific(best, request)))
    return isOneOfSeveral ? ofAnsweringPart(best, question, request) : ofAnswering(best, question, request);
  const taken = written && takenFor(written);
  // "Sửa nhà có phải xin phép không" is no other question on the same permit, however near.
  if (written && !taken && parts && written.likeness < SAME_QUESTION && asksForMatter(parts, request))
    return needed(sheet);
  if (taken && parts && isNeeded(parts, request)) return needed(sheet);
  if (written && !taken) return only(answerTo(question, written.asked, request));
  // What may not quite be the same gives way to what the record itself decides.
  const nearly = written && taken ? ofNearly(written, taken, request) : null;
  if (isOpen && asksAge(question)) return ofAgeAsked(sheet);
  // "Phải thường trú mấy năm" asks for one term of all.
  const counted = bound && ofBound(question, bound, request);
  if (counted) return nearly ?? counted;
  if (!asksYesNo) return request.aside ? (ofAnsweredAside(question, request) ?? ofAside(request)) : null;
  if (sendsAnother(question) && facets.every((facet) => ofComing.includes(facet)))
    return sendsAnother(sheet.title) ? thereIs(sheet) : (ofProxy(sheet) ?? unknown(sheet));
  const present = facets.every((facet) => ofComing.includes(facet)) ? ofPresence(request) : null;
  if (present) return present;
  const elsewhere = facets.every((facet) => ofPlace.includes(facet)) ? ofElsewhere(request) : null;
  if (elsewhere) return elsewhere;
  const way = facets.every((facet) => ofFiling.includes(facet)) ? wayAsked(question) : null;
  const byWay = way && ofWay(way, request);
  if (byWay) return byWay;
  // "Làm giấy khai tử ở đâu, có mất tiền không" asks where and how much.
  const isOther = parts !== null && (isGivenBack(parts.needed) || isMostlyItself(parts.needed, sheet));
  if (asksForPaper && !isOther && facets.every((facet) => beforePapers.includes(facet))) {
    if (isNeeded(parts, { sheet, calling })) return needed(sheet);
    const paper = ofPaper(parts.needed, sheet);
    if (paper) return paper;
  }
  if (!isOpen) return null;
  const paper = asksForAct ? ofPaperForAct(parts.needed, sheet) : null;
  if (paper) return paper;
  const lacked = withoutPaper(question, sheet);
  if (lacked) return only(lacked);
  const itself = lacksPaper(question) ? null : (ofItself(request) ?? ofEligibility(question, sheet));
  const nearest = agesSaid(question).length > 0 && itself ? null : nearly;
  const decided = nearest ?? ofMeasure(question, sheet) ?? ofSentence(question, sheet) ?? itself;
  return (
    decided ??
    ofListedLacked(question, sheet) ??
    (best && best.probability >= SPEAKS_OF_IT ? ofNearAnswering(best, request) : null) ??
    ofNearest(question, sheet) ??
    (parts && ofFormality(parts, request)) ??
    unknown(sheet)
  );
}

function isSurely(best: Answering | null): boolean {
  return best !== null && best.probability >= ANSWERS_SURELY;
}

/** From here on it is the very question that was written down. */
const SAME_QUESTION = 0.8;

/** Whether the matter itself is said to be needed, and nothing but it. */
function asksForMatter(parts: NeededPart, { sheet, calling }: DecisionRequest): boolean {
  return isNeeded(parts, { sheet, calling }) && asksOfItself(parts.before, sheet);
}

/** "Từ bao nhiêu ngày trở lên thì phải báo" asks for no time that the office takes, though days are asked: the term that counts them. */
function ofSureBound(question: string, bound: BoundAsked, sheet: ProcedureSheet): Decision | null {
  const told = bound.orTime ? null : ofBound(question, bound, { sheet, facets: ['conditions'] });
  return told?.isUnknown ? null : told;
}

/** So much must what is told have in common with a question that was answered. */
const ASKED_BY_TELLING = 0.75;

const says = /^(?:có|được)[,.;:]\s+/iu;

/** "Em nghỉ việc rồi" tells what "nghỉ việc rồi có được hưởng không" asks; nobody waits for a yes. */
function ofAnsweredAside(question: string, { sheet, askedModel, inCase }: DecisionRequest): Decision | null {
  const match = inCase ? null : askedMatch(question, sheet, askedModel);
  return match && match.likeness >= ASKED_BY_TELLING ? only(match.asked.a.replace(says, '')) : null;
}

/** The source says nothing of it: what it does say of the terms goes along. */
function unknown(sheet: ProcedureSheet): Decision {
  const terms = conditionBlocks(sheet);
  const summary: Block[] = sheet.summary ? [{ type: 'text', text: sentence(sheet.summary) }] : [];
  return {
    isUnknown: true,
    lead: say('procedure.unknownYesNo'),
    rest: [...(terms.length > 0 ? terms : summary), { type: 'text', text: say('procedure.askHotline') }],
  };
}
