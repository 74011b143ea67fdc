import partAsked from '../../data/partAsked.json';
import { aboutProcedures } from '../aboutProcedures';
import type { Intent } from '../intent';
import { keptInHand } from '../keptInHand';
import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { Facet } from '../../../knowledge/schema/procedure';
import type { Candidate } from '../../../knowledge/search/finder';
import { words } from '../../../language/words';
import { type AgeRange, ageIn, apart } from '../entities/age';
import { isForOtherGrade } from '../entities/grade';
import { ofAge } from '../entities/ofAge';
import { coveredBetter, isDoubtful, leavesMost, speaksOfAll } from '../entities/doubt';
import { agrees, leavesOfficialUncovered, spokenOfOfficially } from '../entities/officialWording';
import { open, worthOffering } from '../entities/offered';
import { isOfOtherMatter } from '../entities/otherMatter';
import { leavesNeedUnnamed } from '../entities/statedNeed';
import { tellsOfRecentLoss } from '../entities/recentLoss';
import { tellsCircumstance } from '../entities/tellsCircumstance';
import { denies } from '../entities/withoutDenied';
import { askedBefore, partOfChoices } from '../openChoices';
import { answerOnCandidate, facetsOn, offeredFamilies, type TurnAnalysis } from '../turnAnalysis';
import { leadOf } from '../withMatter';

/** Near-duplicates this close behind the answer (log-odds) are offered beside it. */
const ALTERNATIVE_MAX_SCORE_GAP = 3;

/** What is left alone of the candidates is answered from here on, taken for granted below, and from here down owned up to. */
const LONE = { answered: 0.36, taken: 0.2 };

/** From here on what is left uncovered is a story's, and what was taken for granted is said. */
const LIKELIER_THAN_NOT = 0.5;

/** So much of a name is said, and so sure must the search be, that a name few come for is taken for granted. */
const CALLED = { phrase: 0.9, confidence: 0.9 };

/** All of what people call it stands there. */
const WHOLLY_CALLED = 0.98;

/** What is offered with less confidence is a guess. */
const GUESSED = 0.2;

/** Choices that are no farther apart (log-odds) are as likely. */
const AS_LIKELY = 0.5;

/** Answer, ask back or own up, by how sure the search may be. */
export const procedure = aboutProcedures('procedure', (analysis) =>
  keptInHand(analysis, ofLoss(analysis, decided(analysis))),
);

/** So far before all others (log-odds) it is what a loss that is told leads to. */
const LED_TO_BY_LOSS = 3;

/** "Mẹ chồng em mới mất ở bệnh viện": nothing is asked, and what most people come for then is taken for granted. */
function ofLoss(analysis: TurnAnalysis, intent: Intent): Intent {
  const { estimate, text, memory } = analysis;
  const [first] = estimate.clarificationCandidates;
  if (intent.kind !== 'fallback' || memory.current || !first?.common || !tellsOfRecentLoss(text))
    return intent;
  if (leadOf(estimate.clarificationCandidates) < LED_TO_BY_LOSS) return intent;
  return doubted(answerOnCandidate(analysis, first, estimate.confidence));
}

function decided(analysis: TurnAnalysis): Intent {
  const { estimate, thresholds, memory } = analysis;
  const { confidence } = estimate;
  const offered = open(analysis, estimate.clarificationCandidates);
  const candidates = ofSaidAge(analysis, offered);
  const [first] = candidates;
  if (offered[0] !== estimate.clarificationCandidates[0]) return besideReserved(analysis, candidates);
  if (!first || (estimate.inScope < thresholds.offer && !isSpokenOf(analysis, first)))
    return askedOfChoices(analysis) ?? toldOfChoices(analysis) ?? { kind: 'fallback', confidence };
  if (isOfOtherMatter(analysis.search.question.words, first.family)) return { kind: 'fallback', confidence };
  const kept = unclearBesideChoices(analysis, first);
  if (kept) return kept;
  const named = facetsOn(analysis, first);
  const left = leftOpen(analysis, first);
  if (left) return { kind: 'clarify', families: left, facets: named, confidence };
  const { words: said } = analysis.search.question;
  const story = analysis.story === undefined ? said : words(analysis.story);
  if (leavesNeedUnnamed(said, first.family, story)) {
    const naming = candidates.filter(({ family }) => !leavesNeedUnnamed(said, family, story));
    return naming.length > 0 ? asked(analysis, naming, named) : { kind: 'fallback', confidence };
  }
  const better = coveredBetter(analysis, candidates);
  // Called by its whole name, it is the one, whatever else has a word of the question.
  if (better.length > 0 && !analysis.search.named.includes(first)) return asked(analysis, better, named);
  // "Còn hộ chiếu thì sao" goes on from what was in hand, and means one thing.
  const goesOn = analysis.search.question.continues && memory.current !== undefined;
  const least = Math.min(
    thresholds.answer,
    leastFor(first, named, goesOn, leadOf(candidates)),
    leastForBare(analysis, candidates),
  );
  const isSure = confidence >= LIKELIER_THAN_NOT || analysis.search.named.includes(first);
  // "Gắn công tơ riêng" is no building of a house, though most people come for that.
  if (!isSure && leavesMost(analysis, first))
    return asked(
      analysis,
      candidates.filter((candidate) => !leavesMost(analysis, candidate)),
      named,
    );
  if (confidence >= least || (candidates.length === 1 && confidence >= LONE.answered)) {
    if (!analysis.search.named.includes(first) && leavesOfficialUncovered(analysis, first))
      return isItMeant(analysis, candidates, named);
    const isGuess = isBare(named) && confidence < thresholds.answer;
    const gap = isGuess ? Infinity : ALTERNATIVE_MAX_SCORE_GAP;
    const alternatives = candidates
      .slice(1, 4)
      .filter(({ score }) => first.score - score < gap)
      .map(({ family }) => family);
    const answer = answerOnCandidate(analysis, first, confidence, alternatives);
    return !analysis.search.named.includes(first) && isDoubtful(analysis, first) ? doubted(answer) : answer;
  }
  return asked(analysis, candidates, named);
}

/** "Chưa đủ 14 tuổi": the twin whose name speaks of that age stands before the one whose name rules it out. */
function ofSaidAge({ text }: TurnAnalysis, all: Candidate[]): Candidate[] {
  const age = ageIn(text);
  const candidates = age ? withoutOtherAges(age, all) : all;
  const meant =
    age &&
    ofAge(
      age,
      candidates.map(({ family }) => family),
    );
  const [first] = candidates;
  const own = first && ageIn(first.family.main.name);
  if (!age || !meant || !own || !apart(age, own)) return candidates;
  const isMeant = ({ family }: Candidate): boolean => family === meant;
  return [...candidates.filter(isMeant), ...candidates.filter((one) => !isMeant(one))];
}

/** What is for children is not offered to somebody of 79, where anything else is left. */
function withoutOtherAges(age: AgeRange, [first, ...others]: Candidate[]): Candidate[] {
  const isForOthers = ({ family }: Candidate): boolean => {
    const own = ageIn(family.main.name);
    return own !== null && apart(age, own);
  };
  return first ? [first, ...others.filter((one) => !isForOthers(one))] : [];
}

/** "Em với bạn trai muốn cưới": the one for foreigners stands behind its twin, where nobody speaks of one. */
function domesticFirst({ knowledge }: TurnAnalysis, choices: readonly Candidate[]): Candidate[] {
  const [first, ...others] = choices;
  if (!first || first.qualifiers.matched > 0) return [...choices];
  const domestic = knowledge.finder.twins.without('foreign', first.family);
  const twin = others.find(({ family }) => family.id === domestic?.id);
  if (!twin?.common || twin.features.phrase < first.features.phrase) return [...choices];
  return [twin, ...choices.filter((one) => one !== twin)];
}

/** Asks back what is worth a look, where anything is; the part that was asked is kept for the choice. */
function asked(analysis: TurnAnalysis, candidates: readonly Candidate[], named: Facet[]): Intent {
  const near = worthOffering(analysis, candidates);
  const choices = spokenOfOfficially(analysis, near);
  const { confidence } = analysis.estimate;
  const [only] = near;
  const isFarFromSure = confidence < LONE.taken && !analysis.search.named.includes(only as Candidate);
  if (!only || choices.length === 0 || (isFarFromSure && candidates.length === 1))
    return { kind: 'fallback', confidence };
  // What is left of several, and likely none of them, is not told but asked.
  return near.length === 1 && !isFarFromSure
    ? doubted(answerOnCandidate(analysis, only, confidence))
    : choiceOf(analysis, domesticFirst(analysis, choices), named);
}

/**
 * What seemed sure leaves much unsaid: it is offered beside what speaks of all, and not answered; alone it is a stranger
 * that shares some words, unless most people come for it.
 */
function isItMeant(analysis: TurnAnalysis, candidates: readonly Candidate[], named: Facet[]): Intent {
  const [first, ...others] = candidates;
  const near = spokenOfOfficially(analysis, worthOffering(analysis, others));
  const { confidence } = analysis.estimate;
  if (!first) return { kind: 'fallback', confidence };
  if (near.length === 0)
    return (first.common || isCalled(first, confidence)) && agrees(first)
      ? doubted(answerOnCandidate(analysis, first, confidence))
      : { kind: 'fallback', confidence };
  return choiceOf(analysis, agrees(first) ? [first, ...near] : near, named);
}

/** All but a word of its name stands there, and the search is sure: what is said beside it tells who asks. */
function isCalled({ features }: Candidate, confidence: number): boolean {
  return features.phrase >= CALLED.phrase && confidence >= CALLED.confidence;
}

function choiceOf(
  { estimate, memory, knowledge }: TurnAnalysis,
  choices: readonly Candidate[],
  named: Facet[],
): Intent {
  return {
    kind: 'clarify',
    families: inSteadyOrder(choices, knowledge).map(({ family }) => family),
    facets: named.length > 0 ? named : memory.pendingFacets,
    confidence: estimate.confidence,
    // Of a guess none is likely: what is asked on is asked of which.
    ...(estimate.confidence >= GUESSED && leadOf(choices) >= partAsked.standsOut
      ? { standsOut: true as const }
      : {}),
  };
}

/** The likeliest first; behind it twins that are as likely stand by name, whatever is learned anew. */
function inSteadyOrder([first, ...others]: readonly Candidate[], { finder }: Knowledge): Candidate[] {
  const groups: Candidate[][] = [];
  for (const other of others) {
    const [head] = groups.at(-1) ?? [];
    const isAsLikely = head !== undefined && head.score - other.score < AS_LIKELY;
    if (isAsLikely && finder.twins.of(head.family).includes(other.family)) groups.at(-1)?.push(other);
    else groups.push([other]);
  }
  const byName = (a: Candidate, b: Candidate) => a.family.main.name.localeCompare(b.family.main.name, 'vi');
  return [...(first ? [first] : []), ...groups.flatMap((group) => group.sort(byName))];
}

/** What fits best is for the army's and the police's own people: the others are asked back, or it is named as such. */
function besideReserved(analysis: TurnAnalysis, left: readonly Candidate[]): Intent {
  const { estimate, thresholds, search } = analysis;
  const others = left.filter(({ family }) => !leavesNeedUnnamed(search.question.words, family));
  const { confidence, clarificationCandidates } = estimate;
  const [reserved] = clarificationCandidates;
  if (!reserved || estimate.inScope < thresholds.offer)
    return askedOfChoices(analysis) ?? { kind: 'fallback', confidence };
  const named = facetsOn(analysis, reserved);
  if (others.length > 0) return asked(analysis, others, named);
  if (isForOtherGrade(analysis.text, reserved.family)) return { kind: 'fallback', confidence };
  return doubted(answerOnCandidate(analysis, reserved, confidence));
}

function isBare(facets: readonly Facet[]): boolean {
  return facets.every((facet) => facet === 'overview');
}

/**
 * "Nhận con nuôi", and nothing else: what stands far before all others and has all of these words is meant; the others
 * stay a tap away.
 */
function leastForBare(analysis: TurnAnalysis, candidates: readonly Candidate[]): number {
  const [first] = candidates;
  if (!first || !isBare(facetsOn(analysis, first))) return 1;
  const { coverage, lead, least, common } = partAsked.bare;
  const ahead = leadOf(candidates);
  // What most people come for is meant nine times in ten, unless something is denied: that may be its twin.
  const isPlain = first.common && ahead >= common.lead && !denies(analysis.search.question.words);
  const ofCommon = isPlain && speaksOfAll(analysis, first) ? common.least : 1;
  if (first.hit.queryCoverage < coverage) return ofCommon;
  const isNamed = analysis.search.named.includes(first) && ahead >= lead;
  const isFarAhead = first.common && ahead >= partAsked.farAhead.lead && !hasEqualTwin(analysis, candidates);
  return isNamed || isFarAhead ? least : ofCommon;
}

/** "Chuyển trường": a twin that most people come for, too, speaks of all that is said and adds no act of its own. */
function hasEqualTwin(analysis: TurnAnalysis, [first, ...others]: readonly Candidate[]): boolean {
  const equal = others.filter(
    (other) => other.common && other.actions.extra === 0 && speaksOfAll(analysis, other),
  );
  if (!first || equal.length === 0) return false;
  const twins = new Set(analysis.knowledge.finder.twins.of(first.family));
  return equal.some(({ family }) => twins.has(family));
}

function doubted(intent: Intent): Intent {
  return intent.kind === 'answer'
    ? { ...intent, targets: intent.targets.map((target) => ({ ...target, doubtful: true })) }
    : intent;
}

/** "Cấp mới hay cấp lại": the twins among which the question itself leaves the choice. */
function leftOpen({ search, estimate, knowledge }: TurnAnalysis, first: Candidate): Family[] | null {
  if (!search.openAction) return null;
  const twins = new Set(knowledge.finder.twins.of(first.family));
  const meant = estimate.clarificationCandidates.filter(({ family }) => twins.has(family));
  return meant.length === 0 ? null : [first.family, ...meant.map(({ family }) => family)];
}

/**
 * What most people come for, surely meant, or far before all others and asked for a part, and it speaks of all that is
 * said: that is no other subject.
 */
function isSpokenOf(analysis: TurnAnalysis, first: Candidate): boolean {
  const { estimate, thresholds } = analysis;
  const isFarAhead = leadOf(estimate.clarificationCandidates) >= partAsked.farAhead.lead;
  const least = isFarAhead ? leastFor(first, facetsOn(analysis, first)) : thresholds.answer;
  // "Bán trà sữa tại nhà": what people call it stands there, and nothing else is near.
  if (first.common && isFarAhead && first.features.phrase >= WHOLLY_CALLED)
    return speaksOfAll(analysis, first);
  if (!first.common || estimate.confidence < Math.min(thresholds.answer, least)) return false;
  return speaksOfAll(analysis, first) || first.features.phrase >= CALLED_WHOLLY;
}

/** A name that stands there word for word is what is meant, whatever else is told: "mở tạp hóa trong hẻm". */
const CALLED_WHOLLY = 0.97;

/**
 * Who asks for a part ("có được … không", "phí bao nhiêu") has one matter in mind: asking back costs them more, and what
 * most people come for, or what stands far before all others, is rarely wrong; near twins are offered beside the answer.
 * @param lead how far the next is behind, in nats
 */
export function leastFor({ common }: Candidate, facets: readonly Facet[], goesOn = false, lead = 0): number {
  if (!goesOn && isBare(facets)) return 1;
  // "À còn hộ chiếu thì sao": what most people come for by that name, far before all others.
  if (goesOn && common && lead >= partAsked.goesOn.lead) return partAsked.goesOn.least;
  if (common) return partAsked.common;
  return lead >= partAsked.farAhead.lead ? partAsked.farAhead.least : partAsked.other;
}

/** Under this nothing is known of what a few words beside open choices mean. */
const UNCLEAR = { confidence: 0.25, words: 3 };

/** "Hộ gia đình" while kinds of insurance are offered: rather those again than five that only share a word. */
function unclearBesideChoices(analysis: TurnAnalysis, first: Candidate): Intent | null {
  const { memory, estimate, subjectTermCount, search } = analysis;
  const families = offeredFamilies(analysis);
  if (memory.current || families.length < 2 || search.named.includes(first)) return null;
  if (estimate.confidence >= UNCLEAR.confidence) return null;
  if (subjectTermCount > UNCLEAR.words && !tellsCircumstance(analysis.text)) return null;
  if (analysis.facets.length > 0) return partOfChoices(analysis, analysis.facets, estimate.confidence);
  return { kind: 'clarify', families, facets: memory.pendingFacets, confidence: estimate.confidence };
}

/** "Em 19 tuổi bạn trai 22" while choices are open: heard, and asked again which. */
function toldOfChoices(analysis: TurnAnalysis): Intent | null {
  const { memory, estimate, text } = analysis;
  const families = offeredFamilies(analysis);
  if (memory.current || families.length < 2 || !tellsCircumstance(text)) return null;
  if (memory.likely) return partOfChoices(analysis, askedBefore(analysis), estimate.confidence);
  return { kind: 'clarify', families, facets: memory.pendingFacets, confidence: estimate.confidence };
}

/** "Ai được mua" while choices are open. */
function askedOfChoices(analysis: TurnAnalysis): Intent | null {
  const { memory, facets, estimate } = analysis;
  if (memory.current || offeredFamilies(analysis).length < 2 || facets.length === 0) return null;
  return partOfChoices(analysis, facets, estimate.confidence);
}
