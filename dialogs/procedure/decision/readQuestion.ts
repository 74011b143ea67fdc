import type { Facet } from '../../../knowledge/schema/procedure';
import type { Answering } from '../answering/answeringSentence';
import { contentWords } from '../contentWords';
import { type BoundAsked, boundAsked } from './ofBound';
import type { DecisionRequest } from './decision';
import { namesPaper, type NeededPart, neededPart } from './neededPart';
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
  /** A term that counts, where one is asked for. */
  bound: BoundAsked | null;
  /** The sentence of the sheet that most likely answers. */
  best: Answering | null;
}

/** @param best what answers, as it is known already */
export function readQuestion(
  question: string,
  best: Answering | null,
  { asksYesNo, sheet, facets }: DecisionRequest,
): QuestionRead {
  const parts = asksYesNo ? neededPart(question) : null;
  // "Đổi căn cước có bắt buộc không" asks for the matter, though a paper stands in its name.
  const asksForPaper = parts !== null && namesPaper(parts.needed) && !isMatterItself(parts, sheet);
  // "Cần vợ ký không" needs no paper, and asks for no list of them.
  const asksForAct = parts !== null && !asksForPaper && contentWords(parts.needed).size > 0;
  const isOpenPart = (facet: Facet): boolean =>
    facet === 'overview' || facet === 'conditions' || (facet === 'documents' && asksForAct);
  const isOpen = facets.every(isOpenPart);
  const isOneOfSeveral = !isOpen && facets.length > 1;
  return {
    question,
    parts,
    asksForPaper,
    asksForAct,
    isOpen,
    isOneOfSeveral,
    bound: boundAsked(question),
    best,
  };
}
