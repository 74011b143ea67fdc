import { phraseSet } from '../../../language/phraseMatcher';
import type { Candidate } from '../../../knowledge/search/finder';
import officialWording from '../../data/officialWording.json';
import type { TurnAnalysis } from '../turnAnalysis';
import { agreement } from './agreement';
import { coverageOf } from './needCoverage';

const { phrases, everyday, least, offered, answered, sure, agreed } = officialWording;
const wording = phraseSet(phrases);
/** Who says one of these does not speak so, whatever papers are named. */
const everydayWording = phraseSet(everyday);

/**
 * Whether a question is worded as an office words it. Who speaks so says the names of procedures in their own words:
 * what a procedure says nothing of is then another matter, while everyday words are in no name.
 */
function isOfficial({ search, story, facetQuestion }: TurnAnalysis, expressions = least): boolean {
  // What a story tells is whatever happened: how it asks shows who speaks.
  const { words } = story === undefined ? search.question : facetQuestion;
  if (everydayWording.matchLongest(words).length > 0) return false;
  const said = wording.matchLongest(words);
  return new Set(said.map(({ phrase }) => phrase)).size >= expressions;
}

/** Of choices, those that speak of what an official question names; all where it is asked in everyday words. */
export function spokenOfOfficially(analysis: TurnAnalysis, choices: readonly Candidate[]): Candidate[] {
  if (!isOfficial(analysis)) return [...choices];
  const { search, knowledge } = analysis;
  return choices.filter(
    (candidate) =>
      search.named.includes(candidate) ||
      (agrees(candidate) &&
        coverageOf(knowledge).uncovered(search.question.terms, candidate.family).pairs < offered.pairs),
  );
}

/**
 * Whether a question says most of one of its names and is mostly explained by it, or means nearly the same: what a
 * procedure speaks of somewhere ("đăng ký doanh nghiệp" among its papers) is not yet what it is about.
 */
export function agrees(candidate: Candidate): boolean {
  return candidate.features.closest >= agreed.meaning || agreement(candidate) >= agreed.name;
}

/** Whether an official question names much that a candidate says nothing of: it is asked whether it is meant. */
export function leavesOfficialUncovered(analysis: TurnAnalysis, candidate: Candidate): boolean {
  const { search, knowledge, estimate } = analysis;
  // The surer the search is, the more must speak for an office's words.
  const expressions = estimate.confidence < sure.confidence ? least : sure.least;
  if (!isOfficial(analysis, expressions)) return false;
  if (!agrees(candidate)) return true;
  const { words, pairs } = coverageOf(knowledge).uncovered(search.question.terms, candidate.family);
  return pairs >= answered.pairs && words >= answered.words;
}
