import type { AskedApart } from '../askedApart';
import type { ClauseAsked } from '../clausesAsked';
import type { DecisionRequest } from '../decision/decision';

/** What may be answered by one sentence, before its parts are told. */
export interface DecidableRequest extends Omit<DecisionRequest, 'question' | 'asksYesNo' | 'inCase'> {
  /** What the citizen wrote, for questions that are answered by yes or no; absent for a tapped button. */
  question?: string | undefined;
  /** The question asks whether something may, must or need be. */
  asksYesNo?: boolean;
  /** Parts that are asked for in clauses of their own, beside what yes or no answers, and the question without them. */
  apart?: AskedApart;
  /** The questions of a message that asks several. */
  clauses?: readonly ClauseAsked[];
  /** What the question says beside the words that ask. */
  situation?: string | undefined;
  page?: number;
}
