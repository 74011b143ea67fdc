import partAsked from '../../data/partAsked.json';
import { aboutProcedures } from '../aboutProcedures';
import type { Intent } from '../intent';
import type { Family } from '../../../knowledge/families';
import type { Facet } from '../../../knowledge/schema/procedure';
import type { Candidate } from '../../../knowledge/search/finder';
import { coverageOf } from '../entities/needCoverage';
import { answerOnCandidate, facetsOn, offeredFamilies, type TurnAnalysis } from '../turnAnalysis';

/** Near-duplicates this close behind the answer (log-odds) are offered beside it. */
const ALTERNATIVE_MAX_SCORE_GAP = 3;

/** Answer, ask back or own up, by how sure the search may be. */
export const procedure = aboutProcedures('procedure', (analysis: TurnAnalysis): Intent => {
  const { estimate, thresholds, memory } = analysis;
  const { confidence, clarificationCandidates } = estimate;
  const [first] = clarificationCandidates;
  if (!first || (estimate.inScope < thresholds.offer && !isSpokenOf(analysis, first)))
    return partOfChoices(analysis) ?? { kind: 'fallback', confidence };
  const kept = unclearBesideChoices(analysis, first);
  if (kept) return kept;
  const named = facetsOn(analysis, first);
  const open = leftOpen(analysis, first);
  if (open) return { kind: 'clarify', families: open, facets: named, confidence };
  const better = coveredBetter(analysis, clarificationCandidates);
  // Called by its whole name, it is the one, whatever else has a word of the question.
  if (better.length > 0 && !analysis.search.named.includes(first))
    return {
      kind: 'clarify',
      families: better.map(({ family }) => family),
      facets: named.length > 0 ? named : memory.pendingFacets,
      confidence,
    };
  // "Còn hộ chiếu thì sao" goes on from what was in hand, and means one thing.
  const goesOn = analysis.search.question.continues && memory.current !== undefined;
  if (
    confidence >=
      Math.min(thresholds.answer, leastFor(first, named, goesOn, leadOf(clarificationCandidates))) ||
    clarificationCandidates.length === 1
  ) {
    const alternatives = clarificationCandidates
      .slice(1, 4)
      .filter(({ score }) => first.score - score < ALTERNATIVE_MAX_SCORE_GAP)
      .map(({ family }) => family);
    const answer = answerOnCandidate(analysis, first, confidence, alternatives);
    return !analysis.search.named.includes(first) && isDoubtful(analysis, first) ? doubted(answer) : answer;
  }
  return {
    kind: 'clarify',
    families: clarificationCandidates.map(({ family }) => family),
    facets: named.length > 0 ? named : memory.pendingFacets,
    confidence,
  };
});

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
  const { estimate, thresholds, search, knowledge } = analysis;
  const isFarAhead = leadOf(estimate.clarificationCandidates) >= partAsked.farAhead.lead;
  const least = isFarAhead ? leastFor(first, facetsOn(analysis, first)) : thresholds.answer;
  if (!first.common || estimate.confidence < Math.min(thresholds.answer, least)) return false;
  return coverageOf(knowledge).uncovered(search.question.terms, first.family).words === 0;
}

/** From here on the first is meant, whatever it does not speak of. */
const SURE_CONFIDENCE = 0.8;
const WHOLE_PHRASE = 0.95;
/** So much of the question may the first leave uncovered, and a later candidate at most, before it is asked back. */
const UNCOVERED = { words: 0.35, wordsWithPairs: 0.3, pairs: 0.3, ofLater: 0.15 };

/** The candidates, those that cover what the question names first, where the first leaves much of it uncovered. */
function coveredBetter(
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
    ({ family }) => coverage.uncovered(search.question.terms, family).words <= UNCOVERED.ofLater,
  );
  return covering.length === 0
    ? []
    : [...covering, first, ...later.filter((candidate) => !covering.includes(candidate))];
}

/** Under this confidence, what is not covered is a reason to say first which procedure was taken. */
const DOUBTFUL = { confidence: 0.7, words: 0.4, pairs: 0.3 };

function isDoubtful({ estimate, search, knowledge }: TurnAnalysis, { family }: Candidate): boolean {
  if (estimate.confidence >= DOUBTFUL.confidence) return false;
  const { words, pairs } = coverageOf(knowledge).uncovered(search.question.terms, family);
  return words >= DOUBTFUL.words || pairs >= DOUBTFUL.pairs;
}

function doubted(intent: Intent): Intent {
  return intent.kind === 'answer'
    ? { ...intent, targets: intent.targets.map((target) => ({ ...target, doubtful: true })) }
    : intent;
}

/**
 * Who asks for a part ("có được … không", "phí bao nhiêu") has one matter in mind: asking back costs them more, and what
 * most people come for, or what stands far before all others, is rarely wrong; near twins are offered beside the answer.
 * @param lead how far the next is behind, in nats
 */
export function leastFor({ common }: Candidate, facets: readonly Facet[], goesOn = false, lead = 0): number {
  if (!goesOn && facets.every((facet) => facet === 'overview')) return 1;
  if (common) return partAsked.common;
  return lead >= partAsked.farAhead.lead ? partAsked.farAhead.least : partAsked.other;
}

function leadOf([first, second]: readonly Candidate[]): number {
  return first ? first.score - (second?.score ?? -Infinity) : 0;
}

/** Under this nothing is known of what a few words beside open choices mean. */
const UNCLEAR = { confidence: 0.25, words: 3 };

/** "Hộ gia đình" while kinds of insurance are offered: rather those again than five that only share a word. */
function unclearBesideChoices(analysis: TurnAnalysis, first: Candidate): Intent | null {
  const { memory, estimate, subjectTermCount, search } = analysis;
  const families = offeredFamilies(analysis);
  if (memory.current || families.length < 2 || search.named.includes(first)) return null;
  if (estimate.confidence >= UNCLEAR.confidence || subjectTermCount > UNCLEAR.words) return null;
  const facets = analysis.facets.length > 0 ? analysis.facets : memory.pendingFacets;
  return { kind: 'clarify', families, facets, confidence: estimate.confidence };
}

/** "Ai được mua" while choices are open: the choices are asked again, and the part is kept for the one that is picked. */
function partOfChoices(analysis: TurnAnalysis): Intent | null {
  const { memory, facets, estimate } = analysis;
  const families = offeredFamilies(analysis);
  if (memory.current || families.length < 2 || facets.length === 0) return null;
  return { kind: 'clarify', families, facets, confidence: estimate.confidence };
}
