import partAsked from '../../data/partAsked.json';
import type { Intent } from '../intent';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { Facet } from '../../../knowledge/schema/procedure';
import type { Candidate } from '../../../knowledge/search/finder';
import { isForOtherGrade } from '../entities/grade';
import { agrees, spokenOfOfficially } from '../entities/officialWording';
import { worthOffering } from '../entities/offered';
import { leavesNeedUnnamed } from '../entities/statedNeed';
import { allToldIn, answerOnCandidate, doubted, facetsOn, type TurnAnalysis } from '../turnAnalysis';
import { leadOf } from '../withMatter';
import { askedOfChoices } from './besideChoices';
import { leading } from './leading';
import { isAnsweredBy } from './support';

/** What is left alone of the candidates is taken for granted from here on, and below owned up to. */
const LONE_TAKEN = 0.2;

/** So much of a name is said, and so sure must the search be, that a name few come for is taken for granted. */
const CALLED = { phrase: 0.9, confidence: 0.9 };

/** What is offered with less confidence is a guess. */
const GUESSED = 0.2;

/** Choices that are no farther apart (log-odds) are as likely. */
const AS_LIKELY = 0.5;

/** Asks back what is worth a look, where anything is; the part that was asked is kept for the choice. */
export function asked(analysis: TurnAnalysis, candidates: readonly Candidate[], named: Facet[]): Intent {
  const near = worthOffering(analysis, candidates);
  const choices = spokenOfOfficially(analysis, near);
  const { confidence } = analysis.estimate;
  const [only] = near;
  const isFarFromSure = confidence < LONE_TAKEN && !analysis.search.named.includes(only as Candidate);
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
export function isItMeant(analysis: TurnAnalysis, candidates: readonly Candidate[], named: Facet[]): Intent {
  const [first, ...others] = candidates;
  const near = spokenOfOfficially(analysis, worthOffering(analysis, others));
  const { confidence } = analysis.estimate;
  if (!first) return { kind: 'fallback', confidence };
  if (near.length === 0)
    return (first.common || isCalled(first, confidence) || isAnsweredBy(analysis, first.family)) &&
      agrees(first)
      ? doubted(answerOnCandidate(analysis, first, confidence))
      : { kind: 'fallback', confidence };
  return choiceOf(analysis, agrees(first) ? [first, ...near] : near, named);
}

/** So likely is the first meant, and so surely some procedure is asked for, that nobody is told that nothing is known of it. */
const LIKELY = { first: 0.33, some: 0.9 };
/** At most so many are offered of what would not have been. */
const MAX_RATHER = 3;

/**
 * "Mở chi nhánh tại Đà Nẵng": something that is said stands in no name of what is likely meant. It is not answered, but
 * neither owned up to: which of the likeliest is meant is asked.
 */
export function ratherAsked(analysis: TurnAnalysis, intent: Intent, named: Facet[]): Intent {
  const { confidence, inScope, clarificationCandidates: candidates } = analysis.estimate;
  if (intent.kind !== 'fallback' || confidence < LIKELY.first || inScope < LIKELY.some) return intent;
  return choiceOf(analysis, candidates.slice(0, MAX_RATHER), named);
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
    ...(isLikely(choices, estimate.confidence) ? { standsOut: true as const } : {}),
  };
}

/** The first is far ahead; or it alone is one that most people come for, and somewhat ahead of the rare ones. */
function isLikely(choices: readonly Candidate[], confidence: number): boolean {
  const [first, ...others] = choices;
  const lead = leadOf(choices);
  if (confidence >= GUESSED && lead >= partAsked.standsOut) return true;
  const { onlyCommon } = partAsked;
  const isOnlyCommon = first?.common === true && others.every(({ common }) => !common);
  return isOnlyCommon && confidence >= onlyCommon.least && lead >= onlyCommon.lead;
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

/** "Em với bạn trai muốn cưới": the one for foreigners stands behind its twin, where nobody speaks of one. */
function domesticFirst({ knowledge }: TurnAnalysis, choices: readonly Candidate[]): Candidate[] {
  const [first, ...others] = choices;
  if (!first || first.qualifiers.matched > 0) return [...choices];
  const domestic = knowledge.finder.twins.without('foreign', first.family);
  const twin = others.find(({ family }) => family.id === domestic?.id);
  if (!twin?.common || twin.features.phrase < first.features.phrase) return [...choices];
  return leading(twin, choices);
}

/** What fits best is for the army's and the police's own people: the others are asked back, or it is named as such. */
export function besideReserved(analysis: TurnAnalysis, left: readonly Candidate[]): Intent {
  const { estimate, thresholds, search } = analysis;
  const others = left.filter(({ family }) => !leavesNeedUnnamed(search.question.words, family));
  const { confidence, clarificationCandidates } = estimate;
  const [reserved] = clarificationCandidates;
  if (!reserved || estimate.inScope < thresholds.offer)
    return askedOfChoices(analysis) ?? { kind: 'fallback', confidence };
  const named = facetsOn(analysis, reserved);
  if (others.length > 0) return asked(analysis, others, named);
  if (isForOtherGrade(allToldIn(analysis), reserved.family)) return { kind: 'fallback', confidence };
  return doubted(answerOnCandidate(analysis, reserved, confidence));
}
