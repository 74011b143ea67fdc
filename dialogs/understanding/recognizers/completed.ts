import { ageIn } from '../entities/age';
import { saysWholeName } from '../entities/agreement';
import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';
import { aboutProcedures } from '../aboutProcedures';
import { circumstanceOfActive } from '../circumstanceOfActive';
import { tellsCircumstance } from '../entities/tellsCircumstance';
import type { Intent } from '../intent';
import { ofSaidAge } from '../procedure/byAge';
import { answerOnCandidate, type TurnAnalysis } from '../turnAnalysis';
import { leadOf, supposes, withMatter } from '../withMatter';

/** Longer messages stand on their own. */
const MAX_SUBJECT_WORDS = 8;
/** Of the same field, and so far ahead of all others, it needs no completing. */
const OF_FIELD = { coverage: 0.8, lead: 1 };
const CONFIDENCE = 0.6;

/**
 * A few words that go on from the procedure in hand, completed by what it is about: "nếu bị mất thì sao" after a change of
 * the driving licence is a lost driving licence, "còn tạm ngừng" after a household business its suspension, and "nếu thi
 * rớt thì sao" speaks of the licence itself.
 */
export const completed = aboutProcedures('completed', completeFromHand);

export function completeFromHand(heard: TurnAnalysis): Intent | null {
  const { activeProcedure: active, search, estimate, thresholds, subjectTermCount } = heard;
  const { continues, pointsBack } = search.question;
  if (!active || !(continues || pointsBack || search.traitsAsked > 0)) return null;
  if (subjectTermCount === 0 || subjectTermCount > MAX_SUBJECT_WORDS) return null;
  if (estimate.confidence >= thresholds.answer) return null;
  const twin = ofSameAct(heard, active);
  if (twin) return answerOnCandidate(heard, twin, CONFIDENCE);
  const ofField = continues ? firstOfField(heard) : null;
  // What is supposed of the matter in hand is rather a case of it than another.
  const isSupposed = supposes(search.question);
  const completedByIt = (isSupposed ? null : ofField) ?? withMatter(heard) ?? ofField;
  const isOther = completedByIt && completedByIt.family.id !== active.id;
  const likeliest = isOther ? completedByIt : (calledBesides(heard, active) ?? completedByIt);
  const meant = likeliest && forSaidAge(heard, likeliest);
  if (!meant) return null;
  if (meant.family.id !== active.id) return answerOnCandidate(heard, meant, CONFIDENCE);
  return continues && search.traitsAsked === 0 ? circumstanceOfActive(heard, active, CONFIDENCE) : null;
}

/** "Con em 12 tuổi nữa, chưa làm lần nào" after a lost identity card: the first one, for those under 14. */
function forSaidAge(heard: TurnAnalysis, meant: Candidate): Candidate {
  if (!ageIn(heard.text)) return meant;
  return ofSaidAge(heard, [meant, ...heard.siblings()])[0] ?? meant;
}

/** "Còn cà vẹt xe cũng mất luôn" after a lost licence: what is called by its name, and by no name that is the nearer one. */
function calledBesides({ search }: TurnAnalysis, active: Family): Candidate | null {
  const [first] = search.candidates;
  if (!first || !search.question.continues || supposes(search.question)) return null;
  return first.family.id !== active.id && saysWholeName(first) ? first : null;
}

/** So few words tell whom it is for. */
const FEW_WORDS = 2;

/** "Công ty" after the suspension of a household business: the twin in which the same is done, for those. */
function ofSameAct(heard: TurnAnalysis, active: Family): Candidate | null {
  const { subjectTermCount, search, knowledge } = heard;
  if (subjectTermCount > FEW_WORDS || search.traitsAsked === 0) return null;
  if (search.question.words.length > FEW_WORDS || tellsCircumstance(heard.text)) return null;
  const { twins } = knowledge.finder;
  const isSame = ({ family, qualifiers }: Candidate): boolean =>
    qualifiers.matched > 0 && twins.haveSameActs(active, family);
  return heard.siblings().find(isSame) ?? null;
}

/** "The con cong ty co phan": what fits best of all is of the same field. */
function firstOfField({ activeProcedure: active, search }: TurnAnalysis): Candidate | null {
  const [first] = search.candidates;
  if (!active || !first || first.family.id === active.id) return null;
  if (first.family.main.field !== active.main.field) return null;
  return first.hit.queryCoverage >= OF_FIELD.coverage && leadOf(search.candidates) >= OF_FIELD.lead
    ? first
    : null;
}
