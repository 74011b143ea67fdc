import { aboutProcedures } from '../aboutProcedures';
import { actInHand } from '../entities/actInHand';
import { coverageOf } from '../entities/needCoverage';
import type { Intent } from '../intent';
import { analyseTurn, answerOnCandidate, type TurnAnalysis } from '../turnAnalysis';

/** So few words name a thing, and tell nothing of it. */
const MAX_WORDS = 3;
/** The procedure in hand says no more than so much of it. */
const MIN_UNCOVERED = 0.5;
/** What is meant by act and thing together is called so, all but word for word. */
const CALLED = 0.75;
const CONFIDENCE = 0.6;

/** "Rồi căn cước" after a lost vehicle registration: the act of what is in hand, done to another thing. */
export const carriedAct = aboutProcedures('carriedAct', read);

function read(heard: TurnAnalysis): Intent | null {
  const { activeProcedure: active, search, subjectTermCount, knowledge, thresholds } = heard;
  if (!active || subjectTermCount === 0 || subjectTermCount > MAX_WORDS || search.traitsAsked > 0)
    return null;
  const act = actInHand(active, knowledge);
  if (!act) return null;
  const { terms } = search.question;
  const uncovered = coverageOf(knowledge).uncovered(terms, active);
  if (Math.max(uncovered.words, uncovered.pairs) < MIN_UNCOVERED) return null;
  const thing = terms
    .flatMap(({ weight, variants: [own] }) => (weight >= 1 && own ? [own.word.text] : []))
    .join(' ');
  const { estimate } = analyseTurn(`${act} ${thing}`, heard);
  const [first] = estimate.clarificationCandidates;
  if (!first?.common || first.family.id === active.id || estimate.confidence < thresholds.answer) return null;
  if (first.features.phrase < CALLED) return null;
  const isOfBoth = coverageOf(knowledge).uncovered(terms, first.family).words === 0;
  return isOfBoth ? answerOnCandidate(heard, first, CONFIDENCE) : null;
}
