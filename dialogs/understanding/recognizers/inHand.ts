import { aboutProcedures } from '../aboutProcedures';
import { asksYesNo } from '../entities/yesNo';
import type { Intent } from '../intent';
import { answerOnActive, type TurnAnalysis } from '../turnAnalysis';
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
  const { activeProcedure, estimate, thresholds, knowledge, text, subjectTermCount, facets, memory } =
    analysis;
  if (!activeProcedure || subjectTermCount > MAX_SUBJECT_WORDS) return null;
  const [first] = estimate.clarificationCandidates;
  const isNamed = estimate.confidence >= thresholds.answer;
  if (isNamed && first?.family.id !== activeProcedure.id) return null;
  if (!isNamed && subjectTermCount <= FEW_WORDS) {
    const sibling = siblingOfActive(analysis);
    if (sibling) return sibling;
  }
  if (knowledge.finder.coverage(text, activeProcedure) < MIN_COVERAGE) return null;
  const particular = facets.filter((facet) => facet !== 'overview');
  const asked =
    particular.length > 0 ? particular : asksYesNo(text) ? (['conditions'] as const) : memory.facets;
  const answer = answerOnActive({ ...analysis, facets: [...asked] }, activeProcedure, CONFIDENCE);
  const isAside = asked.every((facet) => facet === 'overview');
  return isAside && answer.kind === 'answer'
    ? { ...answer, targets: answer.targets.map((target) => ({ ...target, aside: true })) }
    : answer;
}
