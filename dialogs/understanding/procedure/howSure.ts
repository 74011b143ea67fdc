import partAsked from '../../data/partAsked.json';
import type { Facet } from '../../../knowledge/schema/procedure';
import type { Candidate } from '../../../knowledge/search/finder';
import { speaksOfAll } from '../entities/doubt';
import { denies } from '../entities/withoutDenied';
import { facetsOn, type TurnAnalysis } from '../turnAnalysis';
import { leadOf } from '../withMatter';
import { calledByTitle } from './byTitle';

/** A name that stands there word for word is what is meant, whatever else is told: "mở tạp hóa trong hẻm". */
const CALLED = { farAhead: 0.98, surely: 0.97 };

export function isBare(facets: readonly Facet[]): boolean {
  return facets.every((facet) => facet === 'overview');
}

/**
 * "Nhận con nuôi", and nothing else: what stands far before all others and has all of these words is meant; the others
 * stay a tap away.
 */
export function leastForBare(analysis: TurnAnalysis, candidates: readonly Candidate[]): number {
  const [first] = candidates;
  if (!first) return 1;
  if (calledByTitle(analysis) === first) return 0;
  if (!isBare(facetsOn(analysis, first))) return 1;
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

/**
 * What most people come for, surely meant, or far before all others and asked for a part, and it speaks of all that is
 * said: that is no other subject.
 */
export function isSpokenOf(analysis: TurnAnalysis, first: Candidate): boolean {
  const { estimate, thresholds } = analysis;
  const isFarAhead = leadOf(estimate.clarificationCandidates) >= partAsked.farAhead.lead;
  const least = isFarAhead ? leastFor(first, facetsOn(analysis, first)) : thresholds.answer;
  // "Bán trà sữa tại nhà": what people call it stands there, and nothing else is near.
  if (first.common && isFarAhead && first.features.phrase >= CALLED.farAhead)
    return speaksOfAll(analysis, first);
  if (!first.common || estimate.confidence < Math.min(thresholds.answer, least)) return false;
  return speaksOfAll(analysis, first) || first.features.phrase >= CALLED.surely;
}

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
