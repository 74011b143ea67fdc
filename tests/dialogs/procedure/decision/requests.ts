import type { DecisionRequest } from '../../../../dialogs/procedure/decision/decision';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { answersNothing, askedModel } from '../askedModel';
import { callsNothing, sheetOf } from '../sheets';

/** A question that yes or no answers, asked of no part by itself. */
export const yesNoRequest = (question: string, parts: Partial<ProcedureSheet>): DecisionRequest => ({
  question,
  asksYesNo: true,
  askedModel,
  answering: answersNothing,
  calling: callsNothing,
  sheet: sheetOf(parts),
  facets: [],
  inCase: undefined,
});
