import type { Candidate } from '../../../knowledge/search/finder';
import type { TurnAnalysis } from '../turnAnalysis';
import { outside, phraseSet } from '../../../language/phraseMatcher';
import circumstances from '../../data/circumstances.json';
import { coverageOf } from './needCoverage';

/** From here on the first is meant, whatever it does not speak of. */
const SURE_CONFIDENCE = 0.8;
const WHOLE_PHRASE = 0.95;
/** So much of the question may the first leave uncovered, and a later candidate at most, before it is asked back. */
const UNCOVERED = { words: 0.35, wordsWithPairs: 0.3, pairs: 0.3, ofLater: 0.15 };

/** What is farther behind (log-odds) what most people come for has but the one word that this leaves out. */
const WITHIN_REACH = 3;

/** Nor is it what few come for and what is called less by what is said: "chuyển trường từ Huế vào" is no boat that moves. */
function mayStandFor({ score, common, features }: Candidate, first: Candidate): boolean {
  return first.score - score <= WITHIN_REACH && (common || features.phrase >= first.features.phrase);
}

/** The candidates, those that cover what the question names first, where the first leaves much of it uncovered. */
export function coveredBetter(
  { estimate, search, knowledge }: TurnAnalysis,
  candidates: readonly Candidate[],
): Candidate[] {
  const [first, ...later] = candidates;
  if (!first || later.length === 0 || estimate.confidence >= SURE_CONFIDENCE) return [];
  // What people call it stands there word for word.
  if (first.features.phrase >= WHOLE_PHRASE) return [];
  const coverage = coverageOf(knowledge);
  const { words, pairs } = coverage.uncovered(search.question.terms, first.family);
  const leavesMuch =
    words >= UNCOVERED.words || (words >= UNCOVERED.wordsWithPairs && pairs >= UNCOVERED.pairs);
  if (!leavesMuch) return [];
  const covering = later.filter(
    (candidate) =>
      (!first.common || mayStandFor(candidate, first)) &&
      coverage.uncovered(search.question.terms, candidate.family).words <= UNCOVERED.ofLater,
  );
  return covering.length === 0
    ? []
    : [...covering, first, ...later.filter((candidate) => !covering.includes(candidate))];
}

/** Under this confidence, what is not covered is a reason to say first which procedure was taken. */
const DOUBTFUL = { confidence: 0.7, words: 0.4, pairs: 0.3 };
/** However sure: it may be a name that nobody holds, and half of it is spoken of. */
const HALF_COVERED = { words: 0.4, pairs: 0.5 };

export function isDoubtful({ estimate, search, knowledge }: TurnAnalysis, { family }: Candidate): boolean {
  const { words, pairs } = coverageOf(knowledge).uncovered(search.question.terms, family);
  if (words >= HALF_COVERED.words && pairs >= HALF_COVERED.pairs) return true;
  if (estimate.confidence >= DOUBTFUL.confidence) return false;
  return words >= DOUBTFUL.words || pairs >= DOUBTFUL.pairs;
}

/** What so much is left uncovered of is another matter, unless the search is sure. */
const MOST_UNCOVERED = { words: 0.5, pairs: 0.5 };

/** Whether a procedure speaks of less than half of what a question names, by words and by pairs of them. */
export function leavesMost(
  { search, knowledge }: Pick<TurnAnalysis, 'search' | 'knowledge'>,
  { family }: Candidate,
): boolean {
  const { words, pairs } = coverageOf(knowledge).uncovered(search.question.terms, family);
  return words >= MOST_UNCOVERED.words && pairs >= MOST_UNCOVERED.pairs;
}

const people = phraseSet(circumstances.people);

/** Whether a procedure speaks of all that a question says; for whom it is ("ông nội muốn làm hộ chiếu") is no part of the matter. */
export function speaksOfAll(
  { search, knowledge }: Pick<TurnAnalysis, 'search' | 'knowledge'>,
  { family }: Candidate,
): boolean {
  const { terms, words } = search.question;
  const matter = outside(terms, people.matchLongest(words));
  return coverageOf(knowledge).uncovered(matter, family).words === 0;
}
