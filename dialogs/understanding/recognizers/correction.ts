import type { Family } from '../../../knowledge/families';
import { aboutProcedures } from '../aboutProcedures';
import { meantInstead } from '../entities/meantInstead';
import type { Intent } from '../intent';
import { analyseTurn, answerOnCandidate, type TurnAnalysis } from '../turnAnalysis';
import { withMatter } from '../withMatter';
import { siblingOfActive } from './followUp';

/** From here on what is named besides is meant, whatever twin of another field is near. */
const NAMED_CLEARLY = 0.8;
const CONFIDENCE = 0.6;
/** After a denial the likeliest of the same field is meant from here on. */
const SAME_FIELD_MIN_CONFIDENCE = 0.25;

/** A correction of the procedure in hand ("không phải mất mà hết hạn"): its sibling, or what is named. */
export const correction = aboutProcedures('correction', read);

function read(turn: TurnAnalysis): Intent | null {
  const { text, thresholds, activeProcedure, knowledge } = turn;
  const corrected = activeProcedure ? meantInstead(knowledge.finder.analyzer.writtenOut(text)) : null;
  if (!corrected || !activeProcedure) return null;
  const heard = analyseTurn(corrected.meant, turn);
  const { confidence, clarificationCandidates } = heard.estimate;
  const [first] = clarificationCandidates;
  const named = first?.family.id === activeProcedure.id ? undefined : first;
  const isOfField = (family: Family | undefined): boolean =>
    family?.main.field === activeProcedure.main.field;
  if (!corrected.denies && named && confidence >= NAMED_CLEARLY && isOfField(named.family))
    return answerOnCandidate(heard, named, confidence);
  const completed = corrected.denies || confidence < thresholds.answer ? withMatter(heard) : null;
  if (completed && completed.family.id !== activeProcedure.id)
    return answerOnCandidate(heard, completed, CONFIDENCE);
  const sibling = siblingOfActive(heard);
  if (sibling && isOfField(heard.siblings()[0]?.family)) return sibling;
  const least =
    corrected.denies && isOfField(named?.family)
      ? SAME_FIELD_MIN_CONFIDENCE
      : sibling
        ? NAMED_CLEARLY
        : thresholds.answer;
  return named && confidence >= least ? answerOnCandidate(heard, named, confidence) : sibling;
}
