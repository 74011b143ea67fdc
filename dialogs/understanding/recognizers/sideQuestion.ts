import { asksForPenalty } from '../../procedure/amount';
import { sideQuestion as readSideQuestion } from '../../procedure/sideQuestion';
import { aboutProcedures } from '../aboutProcedures';
import { coverageOf } from '../entities/needCoverage';
import type { Intent } from '../intent';
import { answersRather } from '../procedure/support';
import { CERTAIN_LAW, lawAndHostility } from './lawAndHostility';
import { analyseTurn, isSureOfProcedure, procedureTarget, type TurnAnalysis } from '../turnAnalysis';

/** What people call it stands in the question, all but word for word. */
const NEARLY_NAMED = 0.85;
/** More than this must not be left uncovered: "không đội mũ bảo hiểm" is no health insurance. */
const MAX_UNCOVERED = 0.5;
const CONFIDENCE = 0.6;

/**
 * "Thẻ căn cước dùng được mấy năm", "chưa làm khai sinh có bị phạt không": asked of what most people come for, by words
 * that no procedure has; what the record tells of it, or that it tells nothing, is the answer.
 */
export const sideQuestion = aboutProcedures('sideQuestion', read);

function read(turn: TurnAnalysis): Intent | null {
  const { text, knowledge } = turn;
  const isOfPenalty = asksForPenalty(text);
  // A penalty is a question of law for all that comes behind.
  if (isSureOfProcedure(turn) && !isOfPenalty) return null;
  const asked = readSideQuestion(text);
  if (!asked) return null;
  // Whether an act is punished is a question of law, unless something is late that must be done.
  if (isOfPenalty && lawAndHostility(turn).law >= CERTAIN_LAW) return null;
  const matter = analyseTurn(asked.matter, turn);
  const [first] = matter.estimate.clarificationCandidates;
  if (matter.subjectTermCount === 0 || !first?.common || first.features.phrase < NEARLY_NAMED) return null;
  const uncovered = coverageOf(knowledge).uncovered(matter.search.question.terms, first.family);
  if (uncovered.words > MAX_UNCOVERED) return null;
  const { family } = first;
  const found = turn.estimate.clarificationCandidates[0]?.family;
  if (found && answersRather(turn, found, family)) return null;
  return {
    kind: 'answer',
    targets: [procedureTarget(family, family.main.code, [asked.facet], CONFIDENCE)],
  };
}
