import type { Facet } from '../../../knowledge/schema/procedure';
import { asksOfItself } from '../askable';
import { asksOneOfTwo } from '../asksWhat';
import { type AskedMatch, askedMatch, takenFor } from '../asked';
import { ofSameWay } from '../way';
import { type Decision, type DecisionRequest, only } from './decision';
import { asksForTerms, asksForTermsAlone, type NeededPart } from './neededPart';
import {
  ANSWERS,
  ANSWERS_LIST,
  ANSWERS_PART,
  ANSWERS_SURELY,
  DECIDES,
  isSpecific,
  ofAnswering,
  ofAnsweringPart,
} from './ofAnswering';
import { ofBound } from './ofBound';
import { isNeeded, needed } from './ofItself';
import { aboutPapers } from './ofPaper';
import { answerTo, ofNearly } from './ofWritten';
import type { QuestionRead } from './readQuestion';

/** What leads a part that is asked for by no yes or no: the term that counts, or the one sentence that answers. */
export function leadOfPart(read: QuestionRead, request: DecisionRequest): Decision | null {
  return ofSureBound(read, request) ?? ofBest(read, request, true);
}

/** "Từ bao nhiêu ngày trở lên thì phải báo" asks for no time that the office takes, though days are asked: the term that counts them. */
function ofSureBound({ question, bound }: QuestionRead, { sheet }: DecisionRequest): Decision | null {
  const told = bound && !bound.orTime ? ofBound(question, bound, { sheet, facets: ['conditions'] }) : null;
  return told?.isUnknown ? null : told;
}

/** The sentence that answers; null where none is sure enough, or where the whole part tells as much. */
function ofBest(
  { question, best, isOneOfSeveral, isOfWhole }: QuestionRead,
  request: DecisionRequest,
  leadsPart: boolean,
): Decision | null {
  const least = isOneOfSeveral || isOfWhole ? ANSWERS_PART : leastFor(question, request);
  if (best === null || best.probability < least) return null;
  if (!request.asksYesNo && (asksForTermsAlone(question) || !isSpecific(best, request))) return null;
  const told = (leadsPart ? ofAnsweringPart : ofAnswering)(best, question, request);
  return isOfWhole ? { ...told, leadsWhole: true } : told;
}

/** Parts that are told as a list of papers, steps or forms. */
const listed: readonly Facet[] = ['documents', 'steps', 'form', 'result', 'place'];

/** One of two, too, is answered by one sentence or none. Whether it is filed online the record itself tells with its yes or no. */
function leastFor(question: string, { asksYesNo, facets }: DecisionRequest): number {
  if (asksYesNo && facets.every((facet) => facet === 'online')) return DECIDES;
  if (asksYesNo || asksOneOfTwo(question)) return ANSWERS;
  if (facets.every((facet) => facet === 'overview')) return ANSWERS;
  return facets.every((facet) => listed.includes(facet)) ? ANSWERS_LIST : ANSWERS_PART;
}

export interface SheetSentence {
  /** What answers. */
  told: Decision | null;
  /** The answer to what may not quite be the same; it gives way to what the record itself decides. */
  nearly: Decision | null;
}

/** From here on it is the very question that was written down. */
const SAME_QUESTION = 0.8;

/** The answer to the written question that asks the same, or the sentence that most likely answers. */
export function ofSheetSentence(read: QuestionRead, request: DecisionRequest): SheetSentence {
  const { question, parts } = read;
  const told = (decision: Decision): SheetSentence => ({ told: decision, nearly: null });
  const written = writtenFor(read, request);
  const best =
    written?.likeness === 1 || isOfMatter(read, request) ? null : ofBest(read, request, read.isOneOfSeveral);
  // Where both find the same, its yes or no is surer than either.
  if (best && written && !best.leadsPart && written.asked === read.best?.sentence.asked)
    return told({ ...best, ...only(answerTo(question, written.asked, request)) });
  if (best) return told(best);
  if (!written) return { told: null, nearly: null };
  const taken = takenFor(written);
  // "Sửa nhà có phải xin phép không" is no other question on the same permit, however near.
  const isMatter =
    parts !== null &&
    (taken ? isNeeded(parts, request) : written.likeness < SAME_QUESTION && asksForMatter(parts, request));
  if (isMatter) return told(needed(request.sheet));
  return taken
    ? { told: null, nearly: ofNearly(written, taken, request) }
    : told(only(answerTo(question, written.asked, request)));
}

/** The written question that asks the same as what asks, or as the whole message does. */
function writtenFor(
  { question, asksForPaper, isOneOfSeveral }: QuestionRead,
  { question: whole, asksYesNo, sheet, facets, askedModel }: DecisionRequest,
): AskedMatch | null {
  if (isOneOfSeveral || (!asksYesNo && asksForTerms(question, sheet))) return null;
  const asksForWay = asksYesNo && facets.every((facet) => facet === 'online');
  const askable = asksForPaper ? aboutPapers(sheet) : asksForWay ? ofSameWay(question, sheet) : sheet;
  const match = (text: string): AskedMatch | null => askedMatch(text, askable, askedModel, asksYesNo);
  return match(question) ?? (question === whole ? null : match(whole));
}

/** Whether the matter itself is said to be needed, so that a sentence must be the surer to answer instead. */
function isOfMatter({ parts, best }: QuestionRead, request: DecisionRequest): boolean {
  if (parts === null) return false;
  const isSurely = best !== null && best.probability >= ANSWERS_SURELY;
  return asksForMatter(parts, request) || (isNeeded(parts, request) && !isSurely);
}

/** Whether the matter itself is said to be needed, and nothing but it. */
function asksForMatter(parts: NeededPart, { sheet, calling }: DecisionRequest): boolean {
  return isNeeded(parts, { sheet, calling }) && asksOfItself(parts.before, sheet);
}
