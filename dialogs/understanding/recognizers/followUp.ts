import { aboutProcedures } from '../aboutProcedures';
import { circumstanceOfActive } from '../circumstanceOfActive';
import type { Candidate } from '../../../knowledge/search/finder';
import { answerOnCandidate, answerOnActive, doubted, type TurnAnalysis } from '../turnAnalysis';
import type { Intent } from '../intent';
import type { Family } from '../../../knowledge/families';
import { coverageOf } from '../entities/needCoverage';
import { haveSameMatter } from '../entities/sameMatter';
import { tellsOfNothingNamed } from '../entities/tellsOfNothingNamed';
import { asksYesNo } from '../entities/yesNo';
import { asksItsDuration, namesForeign } from '../keptInHand';

/** Longest ellipsis: subject terms of a turn that may be completed by the active procedure. */
const MAX_ELLIPSIS_WORDS = 6;
/** A turn this short after "thế còn …" is an ellipsis even when it makes sense by itself. */
const FEW_WORDS = 4;
/** Minimum share of the turn and the active name together that a sibling's name explains. */
const SIBLING_MIN_NAME_OVERLAP = 0.5;
/** Confidence of an answer that was completed from the turn before. */
const ELLIPSIS_CONFIDENCE = 0.6;
/** Minimum confidence at which the active procedure's field may decide between candidates. */
const FIELD_PRIOR_MIN_CONFIDENCE = 0.3;
/** Log-odds bonus for candidates in the same field as the active procedure. */
const SAME_FIELD_BONUS = 1.5;
/** Required lead over the runner-up after that bonus (log-odds). */
const MIN_LEAD = 1;

/** A few words that take up the procedure in hand and mean its sibling: "thế cấp 3 thì sao", "điều chỉnh giấy đó". */
export const followUp = aboutProcedures('followUp', resolveFollowUp);

/** What is completed from the turn before, where the search by itself is not sure enough to answer. */
export const ellipsis = aboutProcedures('ellipsis', (analysis) =>
  analysis.estimate.confidence < analysis.thresholds.answer ? resolveEllipsis(analysis) : null,
);

function resolveFollowUp(heard: TurnAnalysis): Intent | null {
  const { search, subjectTermCount } = heard;
  const { continues, pointsBack } = search.question;
  const takesUp = continues || (pointsBack && search.traitsAsked > 0);
  if (!takesUp || subjectTermCount > FEW_WORDS || speaksForItself(heard) || callsAnother(heard)) return null;
  return asNear(heard) ?? siblingOfActive(heard);
}

/** "Rồi còn cái bằng lái" after an identity card: the whole name of what is all of another field. */
function callsAnother({ search, activeProcedure: active }: TurnAnalysis): boolean {
  return (
    search.named.length > 0 && search.named.every(({ family }) => family.main.field !== active?.main.field)
  );
}

/** So close behind the best (log-odds), which is of another field, the one in hand is meant. */
const AS_NEAR = 1;

/** "Không phải, tách ra cho con" of land that is parted or joined is no household that is parted. */
function asNear(heard: TurnAnalysis): Intent | null {
  const { search, activeProcedure: active } = heard;
  const [first] = search.candidates;
  const own = search.candidates.find(({ family }) => family.id === active?.id);
  if (!active || !first || !own || own === first || first.family.main.field === active.main.field)
    return null;
  if (first.score - own.score >= AS_NEAR || search.named.length > 0) return null;
  return circumstanceOfActive(heard, active, ELLIPSIS_CONFIDENCE);
}

/** "Còn thông báo lưu trú" after the report of an absence: clear as it stands, and of the same field. */
function speaksForItself({ estimate, thresholds, activeProcedure }: TurnAnalysis): boolean {
  const [first] = estimate.clarificationCandidates;
  return (
    estimate.confidence >= thresholds.answer &&
    first?.family.main.field === activeProcedure?.main.field &&
    first?.family.id !== activeProcedure?.id
  );
}

/**
 * Resolves an elliptical follow-up against the active procedure: a sibling ("thế còn cấp lại thì sao"), one of its
 * facets ("nộp cho ai ở uỷ ban"), or another procedure of the same field ("nếu ông đi 16 năm thì sao"). Null when the
 * turn stands on its own.
 */
function resolveEllipsis(heard: TurnAnalysis): Intent | null {
  const { activeProcedure, search, estimate, facets, subjectTermCount } = heard;
  if (!activeProcedure) return null;
  const follows = (search.traitsAsked > 0 && !asksItsDuration(heard)) || search.question.continues;
  const twin = follows && subjectTermCount <= MAX_ELLIPSIS_WORDS ? siblingOfActive(heard) : null;
  if (twin) return twin;
  const explained = estimate.clarificationCandidates[0]?.hit.familyCoverage ?? 0;
  const particular = facets.some((facet) => facet !== 'overview');
  const isOfActive = explained < 0.75 || estimate.confidence < 0.25;
  if (particular && isOfActive && !namesAnother(heard) && !namesForeign(heard))
    return answerOnActive(heard, activeProcedure, ELLIPSIS_CONFIDENCE);
  if (asksOfItself(heard, activeProcedure))
    return answerOnActive(heard, activeProcedure, ELLIPSIS_CONFIDENCE);
  return search.question.continues || estimate.confidence >= FIELD_PRIOR_MIN_CONFIDENCE
    ? nextInSameField(heard)
    : null;
}

/** "Biển số có giữ lại không" of a car that changes hands: whether, in words that what is in hand has all of, and no act. */
function asksOfItself({ text, search, knowledge }: TurnAnalysis, active: Family): boolean {
  const { question, traitsAsked } = search;
  if (traitsAsked > 0 || question.continues || !asksYesNo(text)) return false;
  return coverageOf(knowledge).uncovered(question.terms, active).words === 0;
}

/** What people call it stands there, all but word for word, and the procedure in hand says little of it. */
const ANOTHER = { phrase: 0.85, uncovered: 0.5 };

/** "Cái căn cước trước đi, cần giấy tờ gì" after a household business. */
function namesAnother({ activeProcedure, estimate, search, knowledge }: TurnAnalysis): boolean {
  const [first] = estimate.clarificationCandidates;
  if (!activeProcedure || !first?.common || first.family.id === activeProcedure.id) return false;
  if (first.features.phrase < ANOTHER.phrase) return false;
  return coverageOf(knowledge).uncovered(search.question.terms, activeProcedure).words >= ANOTHER.uncovered;
}

/** The first; where an act is said, rather the one that does this and nothing else: "cấp lại" of a card is no other paper's. */
function nearestTwin(heard: TurnAnalysis): Candidate | undefined {
  const all = heard.siblings();
  const [first] = all;
  if (!first || heard.search.traitsAsked === 0 || first.actions.extra === 0) return first;
  return (
    all.find(
      ({ actions, hit, score }) =>
        actions.extra === 0 &&
        actions.matched >= first.actions.matched &&
        hit.queryCoverage > first.hit.queryCoverage &&
        score > first.score,
    ) ?? first
  );
}

/** What a few words mean beside the procedure in hand. */
export function siblingOfActive(heard: TurnAnalysis): Intent | null {
  const twin = nearestTwin(heard);
  if (!twin || doesSomethingElse(heard, twin) || isOfOtherThing(heard, twin)) return null;
  return twin.hit.queryCoverage > SIBLING_MIN_NAME_OVERLAP && !isFartherThanActive(heard, twin)
    ? toldAs(answerOnCandidate(heard, twin, ELLIPSIS_CONFIDENCE), heard, twin)
    : null;
}

/** "Bị gãy rồi" names no thing: what is done so to another thing is none of what is in hand. */
function isOfOtherThing(heard: TurnAnalysis, { family, qualifiers }: Candidate): boolean {
  const { activeProcedure: active, knowledge } = heard;
  if (!active || qualifiers.matched > 0 || !tellsOfNothingNamed(heard)) return false;
  return !haveSameMatter(active, family, knowledge);
}

/** A twin of another field or another office: what was taken for granted is said first. */
function toldAs(intent: Intent, { activeProcedure }: TurnAnalysis, { family }: Candidate): Intent {
  const isElsewhere =
    activeProcedure !== undefined &&
    (family.main.field !== activeProcedure.main.field || family.main.agency !== activeProcedure.main.agency);
  return isElsewhere ? doubted(intent) : intent;
}

/**
 * "Ngân hàng nào" after a birth names no other act: what only begins with "đăng ký", too, and is of another field is no
 * twin, nor is what does something that nobody said ("nhà trọ" is no "xóa đăng ký tạm trú").
 */
function doesSomethingElse(
  { search, activeProcedure }: TurnAnalysis,
  { family, actions }: Candidate,
): boolean {
  // "Mất giấy mua bán rồi" of a vehicle that changes hands: who issues a lost registration anew sells nothing.
  if (actions.matched > 0 && actions.missing > 0) return true;
  if (search.traitsAsked > 0 || search.question.continues) return false;
  const isElsewhere = activeProcedure !== undefined && family.main.field !== activeProcedure.main.field;
  return isElsewhere || actions.extra > 0;
}

/** What the procedure in hand knows all words of is no other whose name says much that nobody said. */
const KNOWN_COVERAGE = 0.9;
const MAX_UNSAID_WORDS = 1;

function isFartherThanActive(
  { text, activeProcedure, knowledge }: TurnAnalysis,
  { family }: Candidate,
): boolean {
  if (!activeProcedure || knowledge.finder.coverage(text, activeProcedure) < KNOWN_COVERAGE) return false;
  const { analyzer } = knowledge.finder;
  const said = new Set(
    [text, activeProcedure.main.name].flatMap((one) =>
      analyzer.words(one).map(({ unaccented }) => unaccented),
    ),
  );
  const unsaid = analyzer
    .words(family.main.name)
    .filter((word) => !analyzer.isFiller(word) && !said.has(word.unaccented));
  return unsaid.length > MAX_UNSAID_WORDS;
}

/** What fits best of the field in hand, if it stands out with the benefit of being there. */
function nextInSameField(heard: TurnAnalysis): Intent | null {
  const field = heard.activeProcedure?.main.field;
  const within = ({ family, score }: Candidate): number =>
    score + (family.main.field === field ? SAME_FIELD_BONUS : 0);
  const [first, next] = [...heard.search.candidates].sort((a, b) => within(b) - within(a));
  if (!first || first.family.main.field !== field || first.family.id === heard.activeProcedure?.id)
    return null;
  return !next || within(first) - within(next) >= MIN_LEAD
    ? answerOnCandidate(heard, first, ELLIPSIS_CONFIDENCE)
    : null;
}
