import type { Facet } from '../../../knowledge/schema/procedure';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import { asksOfItself } from '../askable';
import { asksOneOfTwo } from '../asksWhat';
import decisionWords from '../data/decisionWords.json';
import type { Answering } from '../answering/answeringSentence';
import { isQuestion } from '../../understanding/entities/sentenceRoles';
import { contentWords } from '../contentWords';
import { type BoundAsked, boundAsked } from './ofBound';
import type { DecisionRequest } from './decision';
import { ANSWERS_SURELY } from './ofAnswering';
import { namesPaper, type NeededPart, neededPart } from './neededPart';
import { isMereFormality } from './ofFormality';
import { withoutOtherNeeds } from './ofPaper';
import { isMatterItself } from './noPaper';

/** What a question asks, as it is read once for all that may decide it. */
export interface QuestionRead {
  question: string;
  /** Of what yes or no answers: what is said to be needed; null where nothing is. */
  parts: NeededPart | null;
  /** A paper is said to be needed. */
  asksForPaper: boolean;
  /** Something is to be done, and no paper handed in. */
  asksForAct: boolean;
  /** No part of the record is asked for by itself. */
  isOpen: boolean;
  /** "Online được không, mấy ngày, phí nhiêu" asks for three parts, and what answers one leaves out the others. */
  isOneOfSeveral: boolean;
  /** The whole is asked, by no word that asks for one thing of it: of "xin phép dựng rạp" hardly one sentence is the answer. */
  isOfWhole: boolean;
  /** A term that counts, where one is asked for. */
  bound: BoundAsked | null;
  /** The sentence of the sheet that most likely answers; looked for when somebody asks, once. */
  readonly best: Answering | null;
}

export function readQuestion(question: string, request: DecisionRequest): QuestionRead {
  const { asksYesNo, sheet, facets } = request;
  const parts = asksYesNo ? neededPart(question) : null;
  // "Đổi căn cước có bắt buộc không" asks for the matter, though a paper stands in its name.
  const asksForPaper =
    parts !== null &&
    namesPaper(parts.needed) &&
    !isMereFormality(parts.needed) &&
    !isMatterItself(parts, sheet);
  // "Cần vợ ký không" needs no paper, and asks for no list of them.
  const asksForAct = parts !== null && !asksForPaper && contentWords(parts.needed).size > 0;
  const isOpenPart = (facet: Facet): boolean =>
    facet === 'overview' || facet === 'conditions' || (facet === 'documents' && asksForAct);
  const isOpen = facets.every(isOpenPart);
  const isOneOfSeveral = !isOpen && (request.isOneOfSeveral === true || facets.length > 1);
  const isWhole = isOfWhole(question, request);
  const answeringBest = (): Answering | null => {
    const best = request.answering(question, sheet);
    if (!asksForPaper || (best?.probability ?? 1) >= ANSWERS_SURELY) return best;
    return request.answering(question, withoutOtherNeeds(sheet));
  };
  let best: { found: Answering | null } | undefined;
  return {
    question,
    parts,
    asksForPaper,
    asksForAct,
    isOpen,
    isOneOfSeveral,
    isOfWhole: isWhole,
    bound: boundAsked(question),
    get best() {
      best ??= {
        found: mayAnswer(question, isWhole, request) ? answeringBest() : null,
      };
      return best.found;
    },
  };
}

const particular = phraseSet(decisionWords.particular);

/**
 * A circumstance that is told asks nothing, who only names the matter asks for all of it, and so does who tells what they
 * want: "được phép xây 2 tầng rồi, giờ muốn đổi bản vẽ thành 3 tầng".
 */
function mayAnswer(
  question: string,
  isWhole: boolean,
  { asksYesNo, aside, sheet }: DecisionRequest,
): boolean {
  if (aside || asksYesNo) return !aside;
  return !asksOfItself(question, sheet) && (!isWhole || isQuestion(question));
}

function isOfWhole(question: string, { asksYesNo, facets }: DecisionRequest): boolean {
  const isParticular = asksOneOfTwo(question) || particular.matchLongest(words(question)).length > 0;
  return !asksYesNo && !isParticular && facets.every((facet) => facet === 'overview');
}
