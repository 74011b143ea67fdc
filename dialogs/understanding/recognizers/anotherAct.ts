import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { Candidate } from '../../../knowledge/search/finder';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import circumstances from '../../data/circumstances.json';
import { aboutProcedures } from '../aboutProcedures';
import { meantInstead } from '../entities/meantInstead';
import { coverageOf } from '../entities/needCoverage';
import { haveSameMatter } from '../entities/sameMatter';
import { tellsOfNothingNamed } from '../entities/tellsOfNothingNamed';
import type { Intent } from '../intent';
import { analyseTurn, answerOnCandidate, offeredFamilies, type TurnAnalysis } from '../turnAnalysis';

const people = phraseSet(circumstances.people);
/** Of these "mất" tells of somebody. */
const ofDeath = phraseSet(circumstances.ofDeath);

/** So few words name an act, and perhaps the matter that is in hand ("mất bằng"); a few more what is asked the same of ("còn trung học cơ sở thì sao"). */
const MAX_WORDS = { alone: 2, sameOf: 4 };
const CONFIDENCE = 0.7;

/** Of what is as foreign to what is in hand as this, another act is said, though none that tells procedures apart. */
const FOREIGN = 0.9;

/**
 * "Còn cấp lại thì sao", "thế cấp 2 thì sao": another act on what is in hand or offered, or the same act for others. It is
 * the twin in which this is done, and as little besides as may be. What is sure by itself needs no completing.
 */
export const anotherAct = aboutProcedures('anotherAct', toAnotherAct);

export function toAnotherAct(analysis: TurnAnalysis): Intent | null {
  const heard = putRight(analysis);
  const { search, subjectTermCount, estimate, thresholds } = heard;
  const spokenOf = matterOf(heard);
  if (!spokenOf || estimate.confidence >= thresholds.answer) return null;
  if (subjectTermCount > MAX_WORDS[search.question.asksTheSame ? 'sameOf' : 'alone']) return null;
  const twin = twinOf(heard, spokenOf);
  return twin ? answerOnCandidate(heard, twin, CONFIDENCE) : null;
}

/** "À nhầm, ý tôi là cấp lại" of open choices: what is meant. */
function putRight(analysis: TurnAnalysis): TurnAnalysis {
  const corrected = analysis.activeProcedure ? null : meantInstead(analysis.text);
  return corrected ? analyseTurn(corrected.meant, analysis) : analysis;
}

/** So many of the choices are about one thing. */
const MOST = 0.75;

/** What is in hand; of open choices the first, where nearly all are about one thing. */
function matterOf(heard: TurnAnalysis): Family | undefined {
  if (heard.activeProcedure) return heard.activeProcedure;
  const offered = offeredFamilies(heard);
  const [first] = offered;
  const same = offered.filter((other) => first && haveSameMatter(first, other, heard.knowledge));
  return same.length >= MOST * offered.length ? first : undefined;
}

function twinOf(heard: TurnAnalysis, spokenOf: Family): Candidate | undefined {
  const { search, knowledge, searches, text, activeProcedure } = heard;
  const unsaid = (family: Family): number =>
    coverageOf(knowledge).uncovered(search.question.terms, family).words;
  // "Mất ở nhà" of a death, "thi rớt" of a licence.
  const isTold = !activeProcedure && tellsOfNothingNamed(heard);
  if (isTold && !isOfThing(heard, spokenOf)) return undefined;
  if (search.traitsAsked === 0 && unsaid(spokenOf) < FOREIGN && !isTold) return undefined;
  const siblings = activeProcedure ? heard.siblings() : searches.findSiblings(text, spokenOf);
  const [twin] = siblings
    .filter((sibling) => isMeant(sibling, spokenOf, knowledge) && unsaid(sibling.family) === 0)
    // "Làm lại tốn nhiêu" after a lost passport is not asked of a stamp in it, which few ask for.
    .filter(({ common, family }) => common || knowledge.card(family.main.code)?.card.kind !== 'short')
    .sort((a, b) => a.actions.extra - b.actions.extra);
  return twin;
}

/** "Mất rồi", "bị mất" of a thing, and of nobody. */
function isOfThing({ search }: TurnAnalysis, { main }: Family): boolean {
  return (
    people.matchLongest(search.question.words).length === 0 &&
    ofDeath.matchLongest(words(main.name)).length === 0
  );
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
