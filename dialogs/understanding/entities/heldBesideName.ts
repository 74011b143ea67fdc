import { confirms } from '../circumstanceOfActive';
import { isSureOfProcedure, type TurnAnalysis } from '../turnAnalysis';
import { saysWholeName } from './agreement';
import { coverageOf } from './needCoverage';
import { asksYesNo } from './yesNo';

/** So much of a question the procedure in hand may leave out, and still be asked. */
const MOSTLY_KNOWN = 0.3;

/** "Giấy khám sức khỏe tháng trước có xài được không" of a licence: whether its own paper will do. */
export function asksOfActive({ text, activeProcedure: active, search, knowledge }: TurnAnalysis): boolean {
  if (!active || search.question.continues || !(asksYesNo(text) || confirms.test(text))) return false;
  return coverageOf(knowledge).uncovered(search.question.terms, active).words <= MOSTLY_KNOWN;
}

/** Whether what most people come for is called by its whole name, and the search is sure of it. */
export function callsHeld(analysis: TurnAnalysis): boolean {
  const [first] = analysis.search.candidates;
  return first?.common === true && saysWholeName(first) && isSureOfProcedure(analysis);
}
