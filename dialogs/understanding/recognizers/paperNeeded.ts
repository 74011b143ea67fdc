import { namesPaper, neededPart } from '../../procedure/decision/neededPart';
import { aboutProcedures } from '../aboutProcedures';
import { STORY_MIN_CHARACTERS } from '../entities/askingPart';
import { coverageOf } from '../entities/needCoverage';
import { leavesOfficialUncovered } from '../entities/officialWording';
import { isQuestion } from '../entities/sentenceRoles';
import { asksYesNo } from '../entities/yesNo';
import type { Intent } from '../intent';
import { analyseTurn, procedureTarget, type TurnAnalysis } from '../turnAnalysis';
import { leastFor } from '../procedure/howSure';

/** What is left uncovered of the matter by so much is another one: "nuôi 2000 con gà" is no adoption. */
const MAX_UNCOVERED = 0.5;

/** "Phải xin điều chỉnh giấy phép không": what is done to a paper is a matter of its own. */
const changesIt =
  /(?<!\p{L})(?:điều chỉnh|gia hạn|cấp lại|cấp đổi|làm lại|xin lại|dieu chinh|gia han|cap lai)(?!\p{L})/iu;

/** "Kết hôn có cần sổ hộ khẩu không": a paper that another matter may need is not the matter itself. */
export const paperNeeded = aboutProcedures('paperNeeded', read);

function read(turn: TurnAnalysis): Intent | null {
  const { text, thresholds, search, estimate } = turn;
  if (!asksYesNo(text)) return null;
  const parts = neededPart(text);
  if (!parts || !namesPaper(parts.needed) || changesIt.test(parts.needed)) return null;
  // Behind a question of its own a paper is another matter, and what a story tells before it is none.
  if (isQuestion(parts.before) || parts.before.length >= STORY_MIN_CHARACTERS) return null;
  const matter = analyseTurn(parts.before, turn);
  const [first] = matter.estimate.clarificationCandidates;
  if (matter.subjectTermCount === 0 || !first) return null;
  const isSame = first.family.id === search.candidates[0]?.family.id;
  if (isSame && estimate.confidence >= thresholds.answer) return null;
  // "Kết hôn" alone is asked back; beside a paper it is what most people come for by that name.
  const isNamed = first.common && matter.search.named.includes(first);
  const { confidence } = matter.estimate;
  if (!isNamed && confidence < Math.min(thresholds.answer, leastFor(first, ['documents']))) return null;
  if (!isNamed && leavesOfficialUncovered(matter, first)) return null;
  const uncovered = coverageOf(turn.knowledge).uncovered(matter.search.question.terms, first.family);
  if (uncovered.words > MAX_UNCOVERED) return null;
  return {
    kind: 'answer',
    targets: [procedureTarget(first.family, first.family.main.code, ['documents'], confidence)],
  };
}
