import type { Family } from '../../../knowledge/families';
import { namesPaper, neededPart } from '../../procedure/decision/neededPart';
import { withOffice } from '../aboutProcedures';
import { isQuestion } from '../entities/sentenceRoles';
import { asksYesNo } from '../entities/yesNo';
import { isMatterByItself } from '../procedure/neededFor';
import { answersRather } from '../procedure/support';
import type { Recognizer } from '../recognizer';
import { Turn } from '../turn';
import { procedureTarget } from '../turnAnalysis';

/**
 * "Sang tên xe máy có phải kiểm định khí thải không": an act that a matter may need is asked of the matter, though it be a
 * procedure by itself; that one is offered beside it.
 */
export const actNeeded: Recognizer = {
  name: 'actNeeded',
  recognize(turn) {
    const { text, estimate, thresholds } = turn.aboutProcedures;
    const parts = asksYesNo(text) ? neededPart(text) : null;
    // Where nothing follows, the matter itself is asked: "xây nhà cấp 4 có phải xin phép không".
    if (!parts || parts.needed === parts.before || namesPaper(parts.needed)) return null;
    const needed = estimate.clarificationCandidates[0]?.family;
    const matter = needed && isFoundBy(parts.needed, needed, turn) ? matterIn(parts.before, turn) : null;
    if (!needed || !matter || matter.family.id === needed.id) return null;
    if (answersRather(turn.aboutProcedures, needed, matter.family)) return null;
    const { family } = matter;
    const confidence = Math.max(matter.confidence, thresholds.answer);
    const target = procedureTarget(family, family.main.code, ['conditions'], confidence, [needed]);
    return {
      intent: withOffice({ kind: 'answer', targets: [target] }, turn.officeHint),
      probability: confidence,
    };
  },
};

/** What stands before the act, where it is a matter by itself, read as a message of its own. */
function matterIn(before: string, turn: Turn): { family: Family; confidence: number } | null {
  const { memory, knowledge, now, thresholds } = turn;
  const text = before.replace(/\s+có$/iu, '');
  if (isQuestion(text)) return null;
  const matter = new Turn(text, memory, knowledge, now, thresholds).aboutProcedures;
  const [first] = matter.estimate.clarificationCandidates;
  if (!first || matter.subjectTermCount === 0 || !isMatterByItself(matter, first, 'conditions')) return null;
  return { family: first.family, confidence: matter.estimate.confidence };
}

/** Whether what is needed finds by itself what the whole message finds. */
function isFoundBy(needed: string, { id }: Family, { searches }: Turn): boolean {
  return searches.find(needed, 1).candidates[0]?.family.id === id;
}
