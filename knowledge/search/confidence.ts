import { confidenceVector } from './confidenceFeatures';
import type { ConfidenceModel } from './confidenceModel';
import type { Candidate, SearchResult } from './finder';
import { predictProbability } from './models/boostedTrees';

/** How sure the finder may be of its first candidate, and what is worth offering. */
export interface ConfidenceEstimate {
  /** Probability that the first candidate is meant, 0 to 1. */
  confidence: number;
  /** Probability that the question is about some procedure of the catalogue, 0 to 1. */
  inScope: number;
  /** Candidates worth offering, best first. */
  clarificationCandidates: Candidate[];
}

/** Candidates this far below the first, in nats, are not offered, unless they would be too few to choose from. */
const SHORTLIST_MAX_SCORE_GAP = 4;
const [MIN_OFFERED, MAX_OFFERED] = [3, 5];

export function estimateConfidence(
  findings: SearchResult,
  { right, inScope, words }: ConfidenceModel,
): ConfidenceEstimate {
  const evidence = confidenceVector(findings, words);
  const [first] = findings.candidates;
  if (!first || !evidence) return { confidence: 0, inScope: 0, clarificationCandidates: [] };
  return byName(findings, {
    confidence: predictProbability(right, evidence),
    inScope: predictProbability(inScope, evidence),
    clarificationCandidates: clarificationCandidatesOf(findings.candidates),
  });
}

/** Called by a name that only one procedure has: right in 99 of 100 questions that ask for one. */
const NAMED_CONFIDENCE = 0.9;
/** "Giấy phép xây dựng", with neither an action nor a part asked for, speaks of a field as often: then it must be this likely. */
const BARE_NAME_MIN_CONFIDENCE = { noun: 0.55, withVerb: 0.25 };
/**
 * What stands farther behind the best, in nats, shares but the heart of a name: "thôi hành nghề luật sư". What goes on
 * from another procedure ("còn cấp lại thì sao") says less of its own.
 */
const NAMED_MAX_SCORE_GAP = { alone: 1, continuing: 3 };
/** So many that share the name are offered without any others. */
const MAX_NAMESAKES = 3;

/** What is called by its whole name is meant; of namesakes only they are worth offering. */
function byName(
  { named: all, question, bare, candidates }: SearchResult,
  estimate: ConfidenceEstimate,
): ConfidenceEstimate {
  const best = candidates[0]?.score ?? 0;
  const gap = NAMED_MAX_SCORE_GAP[question.continues ? 'continuing' : 'alone'];
  if (all.every(({ score }) => score < best - gap)) return estimate;
  const named = plainest(all);
  const [first, second] = named;
  if (!first) return estimate;
  if (second)
    return named.length > MAX_NAMESAKES || !named.includes(estimate.clarificationCandidates[0] as Candidate)
      ? estimate
      : {
          ...estimate,
          inScope: Math.max(estimate.inScope, NAMED_CONFIDENCE),
          clarificationCandidates: named,
        };
  const isBare = bare && !question.facets.some(({ asks }) => asks);
  const least = BARE_NAME_MIN_CONFIDENCE[question.namesVerb ? 'withVerb' : 'noun'];
  if (isBare && estimate.confidence < least) return estimate;
  return {
    confidence: Math.max(estimate.confidence, NAMED_CONFIDENCE),
    inScope: Math.max(estimate.inScope, NAMED_CONFIDENCE),
    clarificationCandidates: [first, ...estimate.clarificationCandidates.filter((other) => other !== first)],
  };
}

/** What is worth offering of the candidates, best first. */
export function clarificationCandidatesOf(candidates: readonly Candidate[]): Candidate[] {
  const best = candidates[0]?.score ?? 0;
  return candidates
    .filter(({ score }, i) => i < MIN_OFFERED || score >= best - SHORTLIST_MAX_SCORE_GAP)
    .slice(0, MAX_OFFERED);
}

/** Of namesakes those that carry least beside what was said, and among them those that most people come for. */
function plainest(named: readonly Candidate[]): Candidate[] {
  const extra = ({ actions, qualifiers }: Candidate): number => actions.extra + qualifiers.extra;
  const least = Math.min(...named.map(extra));
  const plain = named.filter((one) => extra(one) === least);
  const common = plain.filter((one) => one.common);
  return common.length > 0 ? common : plain;
}
