import { phraseSet } from '../../language/phraseMatcher';
import announcing from '../data/announcing.json';
import asking from '../data/asking.json';
import type { Family } from '../../knowledge/families';
import { fold } from '../../language/text';
import { neededPart } from '../procedure/decision/neededPart';
import { lacksPaper } from '../procedure/decision/ofLackedPaper';
import { durationAsked } from '../procedure/duration';
import { circumstanceOfActive, confirms } from './circumstanceOfActive';
import { agreement, saysWholeName } from './entities/agreement';
import { doTheSame } from './entities/sameMatter';
import { coverageOf } from './entities/needCoverage';
import { asksWhichOfTwo, tellsCircumstance } from './entities/tellsCircumstance';
import { asksYesNo } from './entities/yesNo';
import type { Intent } from './intent';
import { twinOfToldAct } from './toldAct';
import { answerOnCandidate, doubted, type TurnAnalysis } from './turnAnalysis';
import { leadOf } from './withMatter';

/** Longer messages tell enough of a matter of their own. */
const MAX_SUBJECT_WORDS = 5;
const MAX_WORDS = 12;
/** A choice of what is less likely than this is a guess. */
const GUESSED = 0.25;
/** However short it is, what is as sure as this is meant. */
const CERTAIN = 0.9;
/** So much of what nothing else explains may be foreign to the procedure in hand. */
const MAX_UNCOVERED = 0.5;
const CONFIDENCE = 0.5;
const asksSomething = phraseSet([...announcing, ...asking]);

/**
 * What a short message means with a procedure in hand: another one only where that is sure. "Khám sức khỏe ở đâu" asked of
 * a driving licence is no notice of a clinic, and "cha mẹ đi chung hay một người" tells of the matter.
 */
export function keptInHand(heard: TurnAnalysis, intent: Intent): Intent {
  const { activeProcedure: active, subjectTermCount, search } = heard;
  // However many words "hộ khẩu" is written out to: what only tells something names no matter.
  const isGuess = intent.kind === 'clarify' && intent.confidence < GUESSED;
  const isTold = (intent.kind === 'fallback' || isGuess) && tellsCircumstance(heard.text);
  if ((subjectTermCount > MAX_SUBJECT_WORDS && !isTold) || search.question.words.length > MAX_WORDS)
    return intent;
  if (!active) return askedOfKnown(heard, intent) ?? intent;
  const isUnclear =
    (intent.kind === 'fallback' &&
      (isTold || uncovered(heard, active) <= MAX_UNCOVERED || asksWhichOfTwo(heard.text))) ||
    (isGuess && search.named.length === 0 && (isTold || !goesOverToAnother(heard, active)));
  // Nothing is told again: who asks nothing that is known hears what decides it, or that the source has nothing of it.
  if (isUnclear) {
    const twin = twinOfToldAct(heard, active);
    return twin
      ? doubted(answerOnCandidate(heard, twin, CONFIDENCE))
      : circumstanceOfActive(withoutPart(heard), active, CONFIDENCE);
  }
  // "Không có giấy chứng sinh" after a birth tells what is lacking for it, and asks for no such paper.
  if (intent.kind === 'answer' && lacksPaper(heard.text) && uncovered(heard, active) === 0)
    return circumstanceOfActive(withoutPart(heard), active, CONFIDENCE);
  // Where a health check is made is not where the licence is filed.
  if (
    isGuessedYesNo(heard, intent) ||
    (intent.kind === 'answer' && !goesOnToCalled(heard) && (mayItBe(heard) || isItNeeded(heard, intent)))
  )
    return circumstanceOfActive(heard, active, CONFIDENCE);
  return isOfMatter(heard, intent) ? circumstanceOfActive(withoutPart(heard), active, CONFIDENCE) : intent;
}

/** "Ai cấp phép", "gia hạn thế nào" after a matter that is known by name only: its own, unless another is found. */
function askedOfKnown(
  { memory, knowledge, facets, text, search }: TurnAnalysis,
  intent: Intent,
): Intent | null {
  if (memory.beside?.kind !== 'notheld') return null;
  const asks =
    facets.length > 0 || asksYesNo(text) || asksSomething.matchLongest(search.question.words).length > 0;
  const isUnclear = intent.kind === 'fallback' || (intent.kind === 'clarify' && intent.confidence < GUESSED);
  const known = asks && isUnclear ? knowledge.knownNames.byId(memory.beside.id) : undefined;
  return known ? { kind: 'notheld', known, confidence: CONFIDENCE, facets: [...facets] } : null;
}

/** "Còn bảo hiểm y tế của cháu thì sao" after a change of school: the one in hand says nothing of what is named. */
function goesOverToAnother(heard: TurnAnalysis, active: Family): boolean {
  if (namesForeign(heard)) return true;
  if (!heard.search.question.asksTheSame) return false;
  const [first] = heard.estimate.clarificationCandidates;
  // "Con ho chieu cung mat luon": what most people come for stands there, and only the loss is said of both.
  const isCalled = first?.common === true && saysWholeName(first);
  const { words, pairs } = coverageOf(heard.knowledge).uncovered(heard.search.question.terms, active);
  // A word that is said of anybody ("của cháu") makes nothing of it its own, where none of its names is.
  const isForeign = words >= WHOLLY_FOREIGN || pairs >= WHOLLY_FOREIGN;
  return words >= MAX_UNCOVERED && (isCalled || isForeign);
}

/** So much of its names is said, and so much of what is said it explains, that something of that name is meant. */
const NAMED_ALL_THE_SAME = 0.72;

/**
 * "Thuốc lá thì giấy tờ gì" after a grocery: the one in hand says nothing of what is named, and others are called so, however
 * unlikely each of them is.
 */
export function namesForeign(heard: TurnAnalysis): boolean {
  const { activeProcedure: active, estimate } = heard;
  return (
    active !== undefined &&
    uncovered(heard, active) >= WHOLLY_FOREIGN &&
    estimate.clarificationCandidates.some((candidate) => agreement(candidate) >= NAMED_ALL_THE_SAME)
  );
}

function withoutPart(heard: TurnAnalysis): TurnAnalysis {
  return { ...heard, memory: { ...heard.memory, facets: ['overview'] } };
}

/** Of what is as foreign to the one in hand as this, another is asked. */
const WHOLLY_FOREIGN = 0.9;

/** So few words before "được không" tell who or with what. */
const FEW_WORDS = 3;
const mayBe = /(?:^| )(?:duoc|dc|dk) (?:khong|ko|k|hong|hem|hok|hk|hon)$/;

/** So much is foreign to what is in hand, what most people come for is meant where that is far before all others. */
const ANOTHER = { uncovered: 0.4, lead: 5 };

/** "Còn sửa nhà thì có phải xin không" after a building permit goes on to what is called so. */
function goesOnToCalled({ search, estimate }: TurnAnalysis): boolean {
  const [first] = estimate.clarificationCandidates;
  return search.question.continues && first !== undefined && saysWholeName(first);
}

/** "Hộ cận nghèo được không": whether that will do for what is in hand, and no procedure of its own. */
function mayItBe(heard: TurnAnalysis): boolean {
  const { search, subjectTermCount, text } = heard;
  const { question, traitsAsked } = search;
  if (traitsAsked > 0 || question.namesVerb || question.continues || subjectTermCount > FEW_WORDS)
    return false;
  if (isAnother(heard)) return false;
  return mayBe.test(fold(text).replace(/[?.!\s]+$/, ''));
}

/** "Rút một lần luôn được không" after unemployment benefits: surely another that most people come for. */
function isAnother(heard: TurnAnalysis): boolean {
  const { activeProcedure: active, estimate, thresholds } = heard;
  const [first] = estimate.clarificationCandidates;
  if (!active || !first?.common || estimate.confidence < thresholds.answer) return false;
  return (
    leadOf(estimate.clarificationCandidates) >= ANOTHER.lead && uncovered(heard, active) >= ANOTHER.uncovered
  );
}

/** "Có cần khám sức khỏe không" of a marriage: whether it needs that, and no rare procedure that has these words. */
function isItNeeded({ text, estimate, search, activeProcedure }: TurnAnalysis, intent: Intent): boolean {
  const [first] = estimate.clarificationCandidates;
  if (!first || first.common || search.named.length > 0 || estimate.confidence >= CERTAIN) return false;
  if (intent.kind !== 'answer' || intent.targets.some(({ family }) => family.id === activeProcedure?.id))
    return false;
  return asksYesNo(text) && neededPart(text) !== null;
}

/** From here on a stranger is meant by a short question that yes or no answers, where what is in hand leaves out more than so much of it. */
const SURE_OF_ANOTHER = 0.6;
const MOSTLY_KNOWN = 0.3;

/**
 * "Biển số có giữ lại không" of a car that changes hands: a short question that yes or no answers is asked of what is in
 * hand, unless another is surely meant; more surely where what is in hand has half of its words.
 */
function isGuessedYesNo(heard: TurnAnalysis, intent: Intent): boolean {
  const { text, estimate, search, activeProcedure: active } = heard;
  if (!active || search.named.length > 0 || goesOnToCalled(heard)) return false;
  if (!asksYesNo(text) && !confirms.test(text)) return false;
  // Another act is asked about among those that are offered.
  if (intent.kind !== 'answer' && (intent.kind !== 'clarify' || search.traitsAsked > 0)) return false;
  const [first] = estimate.clarificationCandidates;
  if (!first || first.common || first.family.id === active.id) return false;
  const isOfOther = first.family.main.field !== active.main.field;
  if (isOfOther && estimate.confidence < SURE_OF_ANOTHER) return true;
  const known = isOfOther ? MOSTLY_KNOWN : MAX_UNCOVERED;
  return estimate.confidence < CERTAIN && uncovered(heard, active) <= known;
}

/** Nothing is named, and the procedure in hand speaks of all that is said: a part of it is asked. */
function isOfMatter(heard: TurnAnalysis, intent: Intent): boolean {
  const { activeProcedure: active, estimate, search } = heard;
  if (!active || intent.kind !== 'answer') return false;
  if (intent.targets.some(({ family }) => family.id === active.id)) return false;
  const [first] = estimate.clarificationCandidates;
  if (!first || search.named.length > 0 || search.traitsAsked > 0) return false;
  // "Xin qua trường công được không" tells no grade: the school in hand is meant, whatever school most people ask for.
  if (first.common && !doTheSame(first.family, active, heard.knowledge)) return false;
  // "Còn cà vẹt xe cũng mất luôn" after a lost licence is what people call the other.
  if (estimate.confidence >= CERTAIN || saysWholeName(first)) return false;
  return uncovered(heard, active) === 0;
}

function uncovered({ search, knowledge }: TurnAnalysis, family: Family): number {
  return coverageOf(knowledge).uncovered(search.question.terms, family).words;
}

/** "Mấy tháng phải làm lại": how long it is good is asked of what is in hand, whatever act is named. */
export function asksItsDuration({ text, activeProcedure }: TurnAnalysis): boolean {
  return activeProcedure !== undefined && durationAsked(text) !== null;
}
