import type { Query } from '../../knowledge/search/analyzedQuery';
import type { Candidate } from '../../knowledge/search/finder';
import type { AnalyzedQuery } from '../../knowledge/search/queryAnalyzer';
import { outside, phraseSet } from '../../language/phraseMatcher';
import data from '../data/supposing.json';
import { matterInHand } from './entities/matterInHand';
import { coverageOf } from './entities/needCoverage';
import { ofSaidPause } from './procedure/ofSaidPause';
import { analyseTurn, type TurnAnalysis } from './turnAnalysis';

/** Words that say so little of a subject are still part of what is completed: "mất" and "hẳn". */
const LEAST_WEIGHT = 0.3;
/** So much of what was said may be about something that the answer does not speak of. */
const MAX_UNCOVERED = 0.4;
/** So far ahead of the next (log-odds), it is meant though the search is not sure. */
const FAR_AHEAD = 2.5;
/** So near, the twin of what is in hand decides. */
const NEAR = 1;

const supposing = phraseSet(data);

/** What is meant by what was said and the matter in hand together, where that is sure. */
export function withMatter(heard: TurnAnalysis): Candidate | null {
  const { activeProcedure: active, search, thresholds, knowledge } = heard;
  if (!active) return null;
  const terms = withoutSupposing(search.question);
  const said = terms.flatMap(({ weight, variants: [own] }) =>
    weight >= LEAST_WEIGHT && own ? [own.word.text] : [],
  );
  const { estimate } = analyseTurn(`${said.join(' ')} ${matterInHand(active, knowledge)}`, heard);
  const { confidence, clarificationCandidates: candidates } = estimate;
  if (confidence < thresholds.answer && leadOf(candidates) < FAR_AHEAD) return null;
  const first = nearestTwin(heard, ofSaidPause(heard, candidates));
  if (!first || first.family.id === active.id) return first;
  const { words } = coverageOf(knowledge).uncovered(terms, first.family);
  return words <= MAX_UNCOVERED ? first : null;
}

/** The first, or the one close behind it that is the twin of what is in hand. */
function nearestTwin(heard: TurnAnalysis, candidates: readonly Candidate[]): Candidate | null {
  const [first, next] = candidates;
  if (!first || !next || first.score - next.score >= NEAR) return first ?? null;
  return heard.siblings()[0]?.family.id === next.family.id ? next : first;
}

/** "Lỡ", "giả sử" say nothing of what is supposed. */
function withoutSupposing({ words, terms }: AnalyzedQuery): Query {
  return outside(terms, supposing.matchLongest(words));
}

/** Whether something is supposed of a matter: "nếu …", "lỡ …". */
export function supposes({ words }: AnalyzedQuery): boolean {
  return supposing.matchLongest(words).length > 0;
}

/** How far the first is ahead of the next, in nats. */
export function leadOf([first, next]: readonly Candidate[]): number {
  return first ? first.score - (next?.score ?? -Infinity) : 0;
}
