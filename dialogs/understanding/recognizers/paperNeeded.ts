import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';
import { namesPaper, neededPart } from '../../procedure/decision/neededPart';
import { aboutProcedures } from '../aboutProcedures';
import { STORY_MIN_CHARACTERS } from '../entities/askingPart';
import { leavesOfficialUncovered } from '../entities/officialWording';
import { isQuestion } from '../entities/sentenceRoles';
import { asksYesNo } from '../entities/yesNo';
import type { Intent } from '../intent';
import { analyseTurn, procedureTarget, type TurnAnalysis } from '../turnAnalysis';
import { isCalledCommonly, isMatterByItself } from '../procedure/neededFor';
import { answersRather } from '../procedure/support';
import { bySearchAlone } from './procedure';

/** "Phải xin điều chỉnh giấy phép không": what is done to a paper is a matter of its own. */
export const changesPaper =
  /(?<!\p{L})(?:điều chỉnh|gia hạn|cấp lại|cấp đổi|làm lại|xin lại|dieu chinh|gia han|cap lai)(?!\p{L})/iu;

/** "Kết hôn có cần sổ hộ khẩu không": a paper that another matter may need is not the matter itself. */
export const paperNeeded = aboutProcedures('paperNeeded', read);

function read(turn: TurnAnalysis): Intent | null {
  const { text, thresholds, search, estimate } = turn;
  if (!asksYesNo(text)) return null;
  const parts = neededPart(text);
  if (!parts || !namesPaper(parts.needed) || changesPaper.test(parts.needed)) return null;
  // Behind a question of its own a paper is another matter, and what a story tells before it is none.
  if (isQuestion(parts.before) || parts.before.length >= STORY_MIN_CHARACTERS) return null;
  const matter = analyseTurn(parts.before, turn);
  const [first] = matter.estimate.clarificationCandidates;
  if (matter.subjectTermCount === 0 || !first) return null;
  const isSame = first.family.id === search.candidates[0]?.family.id;
  if (isSame && estimate.confidence >= thresholds.answer)
    return needingPapers(first.family, estimate.confidence);
  const { confidence } = matter.estimate;
  // "Mua lại phòng khám, giữ nguyên tên, có phải xin cấp mới giấy phép không": the sheet of the permit answers.
  const found = estimate.clarificationCandidates[0]?.family;
  if (found && answersRather(turn, found, first.family)) return null;
  return isMatter(matter, first) ? needingPapers(first.family, confidence) : ofMatterAlone(matter);
}

/** Whether what stands before the paper is a matter by itself. */
function isMatter(matter: TurnAnalysis, first: Candidate): boolean {
  if (!isMatterByItself(matter, first, 'documents')) return false;
  return isCalledCommonly(matter, first) || !leavesOfficialUncovered(matter, first);
}

/** What is found fainter than this is not asked back: "quán nhậu có cần giấy phòng cháy không" means the paper. */
const FAINT = 0.25;

/** What is told or asked back on the matter, and never on the paper. */
function ofMatterAlone(matter: TurnAnalysis): Intent | null {
  const told = bySearchAlone(matter);
  if (told.kind === 'clarify') return told.confidence < FAINT ? null : { ...told, facets: ['documents'] };
  const [only, ...others] = told.kind === 'answer' ? told.targets : [];
  return only && others.length === 0 ? needingPapers(only.family, only.confidence) : null;
}

function needingPapers(family: Family, confidence: number): Intent {
  return { kind: 'answer', targets: [procedureTarget(family, family.main.code, ['documents'], confidence)] };
}
