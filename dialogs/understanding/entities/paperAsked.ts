import type { SaidName } from '../../../knowledge/names/knownNameIndex';
import { words } from '../../../language/words';
import { neededPart } from '../../procedure/decision/neededPart';
import type { Turn } from '../turn';
import { asksYesNo } from './yesNo';

/** Between two things of which it is asked whether they are needed. */
const between = /[,.;?!\n]|\s(?:hay|hoặc)\s/u;

/** "Thi bằng lái có cần giấy khám sức khỏe không": a known name that is asked of as a paper for a matter that is held. */
export function isPaperAsked(
  { aboutProcedures, knowledge }: Pick<Turn, 'aboutProcedures' | 'knowledge'>,
  { known }: Pick<SaidName, 'known'>,
): boolean {
  const { text, estimate, thresholds, search } = aboutProcedures;
  if (estimate.confidence < thresholds.answer || !search.candidates[0]?.common) return false;
  return text.split(between).some((clause) => {
    const parts = asksYesNo(clause) ? neededPart(clause) : null;
    return parts !== null && knowledge.knownNames.said(words(parts.needed))?.known === known;
  });
}
