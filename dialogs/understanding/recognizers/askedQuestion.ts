import type { Knowledge } from '../../../knowledge/knowledge';
import type { Candidate } from '../../../knowledge/search/finder';
import { asksOfItself, namesMatter } from '../../procedure/askable';
import type { AskedMatch } from '../../procedure/asked';
import { aboutProcedures } from '../aboutProcedures';
import { doTheSame } from '../entities/sameMatter';
import type { Intent } from '../intent';
import { answerOnActive, answerOnCandidate, doubted, type TurnAnalysis } from '../turnAnalysis';
import { askableOf, matchOn, tellsBound } from '../writtenOn';

/** Candidates whose written questions are looked at. */
const LOOKED_AT = 8;
/** From here on the very question was written down for a procedure. */
const SAME_MIN_LIKENESS = 0.85;
/** … and from here on for one that is not the likeliest. */
const SAME_OF_OTHER_MIN_LIKENESS = 0.92;
/** So much surer must a later candidate be than the first. */
const BETTER_BY = 0.15;
const ASKED_CONFIDENCE = 0.7;

interface Match extends AskedMatch {
  candidate: Candidate;
}

/**
 * A question that a card has written down, with its answer: "đăng ký kết hôn có cần giấy độc thân không" is asked of the
 * marriage, whatever names "giấy độc thân". It stands before questions of law in general, which share words with it.
 */
export const askedQuestion = aboutProcedures('askedQuestion', read);

function read(analysis: TurnAnalysis): Intent | null {
  const { text, search, estimate, subjectTermCount, knowledge, activeProcedure, isCalled } = analysis;
  if (subjectTermCount === 0) return null;
  const [first] = search.candidates;
  const firstOne = first && askableOf(first.family, knowledge);
  // A name that says all of it is meant itself: "có phải đăng ký hộ kinh doanh không".
  const isItself = firstOne !== null && firstOne !== undefined && asksOfItself(text, firstOne);
  const isWhole = isCalled === true || isItself || (first !== undefined && search.named.includes(first));
  const looked = search.candidates
    .slice(0, isWhole ? 1 : LOOKED_AT)
    .filter((candidate) => !isForeignUnasked(candidate, knowledge))
    .filter((candidate) => !first || isNamedToo(candidate, first));
  const matches = looked
    .flatMap((candidate) => matchOf(candidate, text, knowledge) ?? [])
    .filter(({ candidate, likeness }) => candidate === first || likeness >= SAME_OF_OTHER_MIN_LIKENESS);
  const best = matches.reduce<Match | null>(
    (a, b) => (a && a.likeness + BETTER_BY > b.likeness ? a : b),
    null,
  );
  // A few words after a matter in hand are asked of it, and of no rare one of another field.
  const isStray =
    activeProcedure !== undefined &&
    best !== null &&
    !best.candidate.common &&
    !search.named.includes(best.candidate) &&
    best.candidate.family.main.field !== activeProcedure.main.field;
  const own = activeProcedure && matchOn(activeProcedure, text, knowledge);
  if (own && own.likeness >= Math.max(SAME_MIN_LIKENESS, best?.likeness ?? 0))
    return answerOnActive(analysis, activeProcedure, Math.max(ASKED_CONFIDENCE, estimate.confidence));
  if (!best && first && !activeProcedure && tellsBound(first.family, text, knowledge))
    return doubted(answerOnCandidate(analysis, first, Math.max(ASKED_CONFIDENCE, estimate.confidence)));
  if (!best || isStray || best.likeness < SAME_MIN_LIKENESS) return null;
  // "Học bạ photo được không" is asked of the school in hand, though it is written down for another grade.
  const isOfTwin =
    activeProcedure &&
    search.traitsAsked === 0 &&
    doTheSame(best.candidate.family, activeProcedure, knowledge);
  if (isOfTwin) return answerOnActive(analysis, activeProcedure, ASKED_CONFIDENCE);
  return answerOnCandidate(analysis, best.candidate, Math.max(ASKED_CONFIDENCE, estimate.confidence));
}

/** So much of a name is said that it is what is spoken of … */
const NAME_SAID = 0.95;
/** … and so much of another's, that this one is spoken of, too. */
const OTHER_SAID = 0.8;

/** Whether a later candidate may be meant: who says "chứng thực chữ ký" hears nothing of the translator's. */
function isNamedToo(candidate: Candidate, first: Candidate): boolean {
  return candidate === first || first.features.phrase < NAME_SAID || candidate.features.phrase >= OTHER_SAID;
}

/** What a foreigner must bring is no answer to who does not speak of one, where there is the same for everybody. */
function isForeignUnasked({ family, qualifiers }: Candidate, { finder }: Knowledge): boolean {
  return qualifiers.matched === 0 && finder.twins.without('foreign', family) !== undefined;
}

function matchOf(candidate: Candidate, text: string, knowledge: Knowledge): Match | null {
  const askable = askableOf(candidate.family, knowledge);
  // The same may be asked of many procedures: this one must be named.
  if (!askable || !namesMatter(text, askable)) return null;
  const match = matchOn(candidate.family, text, knowledge);
  return match && { ...match, candidate };
}
