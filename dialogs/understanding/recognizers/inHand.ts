import { saysWholeName } from '../entities/agreement';
import { asksOfElsewhere } from '../../procedure/elsewhere';
import { aboutProcedures } from '../aboutProcedures';
import { circumstanceOfActive } from '../circumstanceOfActive';
import type { Intent } from '../intent';
import { asksItsDuration } from '../keptInHand';
import type { TurnAnalysis } from '../turnAnalysis';
import { siblingOfActive } from './followUp';

/** Share of what is said that the procedure in hand must know, to be spoken of. */
const MIN_COVERAGE = 0.6;
/** Longer messages stand on their own. */
const MAX_SUBJECT_WORDS = 7;
/** So few words may mean a twin of the procedure in hand: "mất luôn rồi". */
const FEW_WORDS = 2;
const CONFIDENCE = 0.6;

/**
 * A question or a circumstance that nothing else makes sense of and that the procedure in hand knows the words of: "con 10
 * tuổi có cần con đồng ý không" after a change of name.
 */
export const inHand = aboutProcedures('inHand', read);

function read(analysis: TurnAnalysis): Intent | null {
  const { activeProcedure, estimate, thresholds, knowledge, text, subjectTermCount } = analysis;
  if (!activeProcedure || subjectTermCount > MAX_SUBJECT_WORDS) return null;
  const [first] = estimate.clarificationCandidates;
  const isNamed = estimate.confidence >= thresholds.answer;
  // "Có phải đăng ký hộ kinh doanh không": what most people come for stands there, word for word.
  const isCalled = first?.common === true && saysWholeName(first);
  // "Hộ khẩu Quảng Ngãi làm được không" asks where it may be done, whatever place it names.
  if (!isNamed && asksOfElsewhere(text, activeProcedure.main.name))
    return circumstanceOfActive(analysis, activeProcedure, CONFIDENCE);
  if ((isNamed || isCalled) && first?.family.id !== activeProcedure.id) return null;
  // What fits the one in hand best means no twin of it, unless another act is said.
  const isOwn = first?.family.id === activeProcedure.id && analysis.search.traitsAsked === 0;
  if (!isNamed && !isOwn && !asksItsDuration(analysis) && subjectTermCount <= FEW_WORDS) {
    const sibling = siblingOfActive(analysis);
    if (sibling) return sibling;
  }
  if (knowledge.finder.coverage(text, activeProcedure) < MIN_COVERAGE) return null;
  return circumstanceOfActive(analysis, activeProcedure, CONFIDENCE);
}
