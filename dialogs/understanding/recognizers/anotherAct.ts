import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { Candidate } from '../../../knowledge/search/finder';
import { aboutProcedures } from '../aboutProcedures';
import { coverageOf } from '../entities/needCoverage';
import { haveSameMatter } from '../entities/sameMatter';
import type { Intent } from '../intent';
import { answerOnCandidate, offeredFamilies, type TurnAnalysis } from '../turnAnalysis';

/** So few words name an act, and perhaps the matter that is in hand ("mất bằng"); a few more what is asked the same of ("còn trung học cơ sở thì sao"). */
const MAX_WORDS = { alone: 2, sameOf: 4 };
const CONFIDENCE = 0.7;

/** Of what is as foreign to what is in hand as this, another act is said, though none that tells procedures apart. */
const FOREIGN = 0.9;

/**
 * "Còn cấp lại thì sao", "thế cấp 2 thì sao": another act on what is in hand or offered, or the same act for others. It is
 * the twin in which this is done, and as little besides as may be. What is sure by itself needs no completing.
 */
export const anotherAct = aboutProcedures('anotherAct', read);

function read(heard: TurnAnalysis): Intent | null {
  const { search, subjectTermCount, estimate, thresholds } = heard;
  const spokenOf = matterOf(heard);
  if (!spokenOf || estimate.confidence >= thresholds.answer) return null;
  if (subjectTermCount > MAX_WORDS[search.question.asksTheSame ? 'sameOf' : 'alone']) return null;
  const twin = twinOf(heard, spokenOf);
  return twin ? answerOnCandidate(heard, twin, CONFIDENCE) : null;
}

/** What is in hand; of open choices the first, where all are about one thing. */
function matterOf(heard: TurnAnalysis): Family | undefined {
  if (heard.activeProcedure) return heard.activeProcedure;
  const [first, ...others] = offeredFamilies(heard);
  return first && others.every((other) => haveSameMatter(first, other, heard.knowledge)) ? first : undefined;
}

function twinOf(heard: TurnAnalysis, spokenOf: Family): Candidate | undefined {
  const { search, knowledge, searches, text, activeProcedure } = heard;
  const unsaid = (family: Family): number =>
    coverageOf(knowledge).uncovered(search.question.terms, family).words;
  // "Mất ở nhà" of a death, "thi rớt" of a licence.
  if (search.traitsAsked === 0 && unsaid(spokenOf) < FOREIGN) return undefined;
  const siblings = activeProcedure ? heard.siblings() : searches.findSiblings(text, spokenOf);
  const [twin] = siblings
    .filter((sibling) => isMeant(sibling, spokenOf, knowledge) && unsaid(sibling.family) === 0)
    .sort((a, b) => a.actions.extra - b.actions.extra);
  return twin;
}

function isMeant(
  { actions, qualifiers, family }: Candidate,
  spokenOf: Family,
  knowledge: Knowledge,
): boolean {
  const isOfAct = actions.matched > 0 && family.main.field === spokenOf.main.field;
  const isForOthers =
    qualifiers.matched > 0 && qualifiers.extra === 0 && knowledge.finder.twins.haveSameActs(spokenOf, family);
  return (
    actions.missing + qualifiers.missing + actions.negated + qualifiers.negated === 0 &&
    (isOfAct || isForOthers) &&
    haveSameMatter(spokenOf, family, knowledge)
  );
}
