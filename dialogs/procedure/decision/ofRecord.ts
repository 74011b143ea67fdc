import type { Facet } from '../../../knowledge/schema/procedure';
import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import type { Block } from '../../../replies/blocks';
import { say } from '../../text/say';
import { clausesOf } from '../../understanding/entities/clauses';
import { asksYesNo } from '../../understanding/entities/yesNo';
import type { Answering } from '../answering/answeringSentence';
import { asksOfItself } from '../askable';
import { sendsAnother } from '../proxy';
import { agesSaid } from '../ages';
import { sentence } from '../values';
import { wayAsked } from '../way';
import { conditionBlocks, type Decision, type DecisionRequest, only } from './decision';
import { isGivenBack, isMostlyItself } from './noPaper';
import { ofNearAnswering, SPEAKS_OF_IT } from './ofAnswering';
import { ofEligibility } from './ofEligibility';
import { ofElsewhere } from './ofElsewhere';
import { ofExclusion } from './ofExclusion';
import { ofFormality } from './ofFormality';
import { isNeeded, needed, ofItself } from './ofItself';
import { lacksPaper, ofListedLacked, withoutPaper } from './ofLackedPaper';
import { ofMeasure } from './ofMeasure';
import { ofNearest } from './ofNearest';
import { ofListedPaper, ofPaperForAct, ofUnlistedPaper } from './ofPaper';
import { ofComingApart, ofPresence } from './ofPresence';
import { ofProxy } from './ofProxy';
import { ofSentence } from './ofSentence';
import { ofWay } from './ofWay';
import type { QuestionRead } from './readQuestion';

/** Facets of a question that may ask for a paper by yes or no. */
const beforePapers: readonly Facet[] = ['overview', 'conditions', 'documents', 'form'];

/** Facets of a question that may ask for one way of handing in. */
const ofFiling: readonly Facet[] = ['online', 'place', 'overview', 'result'];

/** Facets of a question that may ask whether it is done where somebody does not live. */
const ofPlace: readonly Facet[] = ['place', 'overview', 'conditions', 'online', 'steps'];

/** Facets of a question that may ask whether somebody must come. */
const ofComing: readonly Facet[] = [...ofFiling, 'conditions'];

/**
 * What the record itself decides of a question that yes or no answers; that the source does not say, where it decides
 * nothing. Null where a part is asked for that tells it.
 * @param nearly the answer to a written question that may not quite be the same
 */
export function ofRecord(
  read: QuestionRead,
  nearly: Decision | null,
  request: DecisionRequest,
): Decision | null {
  const decided = ofHandingIn(read, request) ?? ofPaperAsked(read, request);
  if (decided || !read.isOpen) return decided;
  // Who may come alone is asked of those who must come, and not of the matter.
  return (
    ofComingApart(read.question, request.sheet) ?? ofTerms(read, nearly, request) ?? unknown(request.sheet)
  );
}

/** Who comes, where and in which way it is handed in. */
function ofHandingIn({ question }: QuestionRead, request: DecisionRequest): Decision | null {
  const { sheet, facets } = request;
  const mayAsk = (some: readonly Facet[]): boolean => facets.every((facet) => some.includes(facet));
  if (sendsAnother(question) && mayAsk(ofComing)) return ofProxy(sheet) ?? unknown(sheet);
  const way = mayAsk(ofFiling) ? wayAsked(question) : null;
  return (
    (mayAsk(ofComing) ? ofPresence(request) : null) ??
    (mayAsk(ofPlace) ? ofElsewhere(request) : null) ??
    (way && ofWay(way, request))
  );
}

/** Whether a paper is among those that are handed in. */
function ofPaperAsked(
  { parts, asksForPaper, best }: QuestionRead,
  request: DecisionRequest,
): Decision | null {
  const { sheet, facets } = request;
  if (!parts || !asksForPaper || !facets.every((facet) => beforePapers.includes(facet))) return null;
  // "Làm giấy khai tử ở đâu, có mất tiền không" asks where and how much.
  if (isGivenBack(parts.needed) || isMostlyItself(parts.needed, sheet)) return null;
  if (isNeeded(parts, request)) return needed(sheet);
  if (asksOfItself(parts.needed, sheet)) return null;
  // What likely answers tells more than that the list does not have it.
  return ofListedPaper(parts.needed, sheet) ?? likelyAnswering(best, request) ?? ofUnlistedPaper(sheet);
}

/** What papers, terms and sentences say of it, the surest first. */
function ofTerms(
  { question, parts, asksForAct, best }: QuestionRead,
  nearly: Decision | null,
  request: DecisionRequest,
): Decision | null {
  const { sheet } = request;
  const paper = parts && asksForAct ? ofPaperForAct(parts.needed, sheet) : null;
  if (paper) return paper;
  const lacked = withoutPaper(question, sheet);
  if (lacked) return only(lacked);
  const excluded = ofExclusion(request.message ?? question, sheet);
  if (excluded) return excluded;
  const itself = lacksPaper(question) ? null : (ofItself(request) ?? ofEligibility(question, sheet));
  const isOfAge = agesSaid(question).length > 0 && itself !== null;
  const near = (): Answering | null => likelierOf(best, ofAskingClause(question, request));
  return (
    (isOfAge ? null : nearly) ??
    ofMeasure(question, sheet) ??
    ofSentence(question, sheet) ??
    (itself && !parts && saysNoMore(question, sheet) ? likelyAnswering(near(), request) : null) ??
    itself ??
    ofListedLacked(question, sheet) ??
    nearAnswering(near(), request) ??
    ofNearest(question, sheet) ??
    (parts && ofFormality(parts, request))
  );
}

/** So likely a sentence tells more than that there is a procedure for it. */
const LIKELIER_THAN_NOT = 0.35;

/** That there is a procedure, and no terms of it, is little for who says more than its name. */
function saysNoMore(question: string, sheet: ProcedureSheet): boolean {
  return sheet.conditions.length === 0 && !asksOfItself(question, sheet);
}

function likelyAnswering(near: Answering | null, request: DecisionRequest): Decision | null {
  return near && near.probability >= LIKELIER_THAN_NOT ? ofNearAnswering(near, request) : null;
}

function nearAnswering(near: Answering | null, request: DecisionRequest): Decision | null {
  return near && near.probability >= SPEAKS_OF_IT ? ofNearAnswering(near, request) : null;
}

/** What answers the clause that asks, where a message tells something before: the words of that lead to other sentences. */
function ofAskingClause(question: string, { sheet, answering }: DecisionRequest): Answering | null {
  const clauses = clausesOf(question);
  const asking = clauses.findLast((clause) => asksYesNo(clause));
  return clauses.length < 2 || asking === undefined ? null : answering(asking, sheet);
}

function likelierOf(one: Answering | null, other: Answering | null): Answering | null {
  return (other?.probability ?? 0) > (one?.probability ?? 0) ? other : one;
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
