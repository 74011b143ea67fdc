import { aboutProcedures } from '../aboutProcedures';
import type { Intent } from '../intent';
import { analyseTurn, answerOnCandidate, type TurnAnalysis } from '../turnAnalysis';
import { siblingOfActive } from './followUp';

/** "Không phải … mà (là) …": what follows is meant instead of what was taken for granted. */
const instead =
  /(?:không|khong|ko|hông|hong)\s+(?:phải|phai)\s.{1,80}?\s(?:mà|ma|chứ|chu)\s+(?:là\s+|la\s+)?(.{2,80})$/iu;

/** A correction of the procedure in hand: its sibling, or what is named clearly. */
export const correction = aboutProcedures('correction', read);

function read(turn: TurnAnalysis): Intent | null {
  const { text, thresholds, activeProcedure } = turn;
  const meant = activeProcedure && instead.exec(text)?.[1];
  if (!meant) return null;
  const heard = analyseTurn(meant, turn);
  const sibling = siblingOfActive(heard);
  if (sibling) return sibling;
  const [first] = heard.estimate.clarificationCandidates;
  return first && heard.estimate.confidence >= thresholds.answer
    ? answerOnCandidate(heard, first, heard.estimate.confidence)
    : null;
}
