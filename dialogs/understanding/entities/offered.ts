import type { Candidate } from '../../../knowledge/search/finder';
import { allToldIn, type TurnAnalysis } from '../turnAnalysis';
import { agreement } from './agreement';
import { isAbroadOnly, isAtHome } from './atHome';
import { isForOtherGrade } from './grade';
import { coverageOf } from './needCoverage';
import { isForOtherRank } from './otherRank';
import { isReserved, speaksOfForces } from './reserved';

/** So far behind the first, in nats, a choice is noise. */
const MAX_BEHIND = 6;
/** A choice that leaves so much of the question uncovered, and so much more than the best one, shares a word with it. */
const SHARES_A_WORD = {
  uncovered: 0.6,
  more: 0.3,
};
/** Under this confidence what leaves so much more uncovered than the best is a stranger, however much it covers. */
const UNSURE = 0.25;
/** Where none says so much of its names, or means so nearly the same, and the search is not sure, nothing is offered. */
const STRANGERS = { confidence: 0.5, name: 0.43, meaning: 0.6 };
const SAID_IN_STORY = 0.8;
/** What most people call one thing stands there, and of what another is called less than half: that is not meant. */
const CALLED = { first: 0.98, other: 0.5 };
/** What is as unlikely as this and leaves so much uncovered is not offered where few people come for it. */
const HOPELESS = { confidence: 0.07, uncovered: 0.5 };
/** One that leaves so much uncovered is not offered alone. */
const LITTLE_COVERED = 0.4;

/**
 * The candidates, without those for others, those of embassies where somebody is at home, of another grade of school or number
 * than is said, and those for the army's and the police's own people where nobody speaks of these.
 */
export function open(analysis: TurnAnalysis, candidates: readonly Candidate[]): Candidate[] {
  const { words: said } = analysis.search.question;
  const atHome = isAtHome(said);
  const told = allToldIn(analysis);
  const own = candidates.filter(
    ({ family, forOthers }) =>
      forOthers === 0 &&
      !(atHome && isAbroadOnly(family)) &&
      !isForOtherGrade(told, family) &&
      !isForOtherRank(told, family),
  );
  if (speaksOfForces(said)) return own;
  return own.filter(({ family }) => !isReserved(family));
}

/**
 * Of candidates, those that are worth a citizen's look: near the first, and speaking of what is asked. None where but one
 * is left that shares a word with it.
 */
export function worthOffering(
  { search, knowledge, estimate, story }: TurnAnalysis,
  candidates: readonly Candidate[],
): Candidate[] {
  const coverage = coverageOf(knowledge);
  const uncoveredBy = ({ family }: Candidate) => coverage.uncovered(search.question.terms, family).words;
  const rated = candidates.map((candidate) => ({ candidate, uncovered: uncoveredBy(candidate) }));
  const best = Math.max(...candidates.map(({ score }) => score));
  // What is for others speaks of it, too: that these do not is seen beside it.
  const least = Math.min(...[...candidates, ...estimate.clarificationCandidates].map(uncoveredBy));
  const isUnsure = estimate.confidence < UNSURE;
  const isCalled = isCalledByName(candidates);
  const kept = rated.filter(
    ({ candidate, uncovered }) =>
      best - candidate.score <= MAX_BEHIND &&
      !(isCalled && candidate.features.phrase < CALLED.other) &&
      (candidate.common ||
        uncovered < least + SHARES_A_WORD.more ||
        (!isUnsure && uncovered < SHARES_A_WORD.uncovered)),
  );
  if (
    estimate.confidence < HOPELESS.confidence &&
    kept.every(({ candidate, uncovered }) => !candidate.common && uncovered >= HOPELESS.uncovered)
  )
    return [];
  if (
    estimate.confidence < STRANGERS.confidence &&
    kept.every(({ candidate }) => isStranger(candidate, story !== undefined))
  )
    return [];
  const [only] = kept;
  if (kept.length === 1 && only && !only.candidate.common && only.uncovered >= LITTLE_COVERED) return [];
  return kept.map(({ candidate }) => candidate);
}

/** Whether what fits best is what most people come for, and is called by its name. */
function isCalledByName([first]: readonly Candidate[]): boolean {
  return first?.common === true && first.features.phrase >= CALLED.first;
}

function isStranger(candidate: Candidate, isOfStory: boolean): boolean {
  // No name explains much of a story: there it is enough that one is said.
  if (isOfStory && candidate.features.phrase >= SAID_IN_STORY) return false;
  return agreement(candidate) < STRANGERS.name && candidate.features.closest < STRANGERS.meaning;
}
