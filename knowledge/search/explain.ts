import type { ModelBundle } from '../modelBundle';
import { estimateConfidence } from './confidence';
import {
  type ConfidenceFeatureName,
  confidenceFeatureNames,
  extractConfidenceFeatures,
  toConfidenceVector,
} from './confidenceFeatures';
import type { Candidate, ProcedureFinder } from './finder';
import { predictLogOdds } from './models/boostedTrees';
import { type RankingFeatureName, rankingFeatureNames } from './rankingFeatures';
import { linearScore, type RankingModel, rankingScore } from './rankingModel';

/** A feature, its value, and what it adds in log-odds. */
export interface Contribution<Name> {
  name: Name;
  value: number;
  contribution: number;
}

/** Why a candidate stands where it stands. */
export interface ScoreExplanation {
  /** Log-odds; the sum of all contributions and of the trees. */
  score: number;
  /** What the boosted trees add to the linear score. */
  trees: number;
  /** Features that are not zero, those that count most first. */
  features: Contribution<RankingFeatureName>[];
}

/** One search, stage by stage. */
export interface SearchExplanation {
  /** What was read, and how much each word speaks of the subject. */
  analysis: { words: { text: string; weight: number }[]; facets: string[] };
  /** How many families were brought in, and how many of them by their meaning alone. */
  retrieved: { families: number; byMeaningAlone: number };
  /** Features and ranks: the best candidates, each with what its score is made of. */
  candidates: (ScoreExplanation & { code: string; title: string })[];
  /** How sure the first may be, and what moves it: by how much the log-odds would change if a feature were 0. */
  confidence: { confidence: number; inScope: number; features: Contribution<ConfidenceFeatureName>[] };
}

/** Takes the score of a candidate apart into its features. */
function explainScore({ features }: Pick<Candidate, 'features'>, model: RankingModel): ScoreExplanation {
  const score = rankingScore(features, model);
  return {
    score,
    trees: score - linearScore(features, model.weights),
    features: byContribution(
      rankingFeatureNames.map((name) => ({
        name,
        value: features[name],
        contribution: features[name] * model.weights[name],
      })),
    ),
  };
}

/** @param limit how many candidates are explained */
export function explainSearch(
  text: string,
  { finder, models }: { finder: ProcedureFinder; models: Pick<ModelBundle, 'ranker' | 'confidence'> },
  limit = 3,
): SearchExplanation {
  const all = finder.find(text, Infinity);
  const search = finder.find(text);
  const { words, terms, facets } = search.question;
  const { confidence, inScope } = estimateConfidence(search, models.confidence);
  return {
    analysis: {
      words: words.map((word, i) => ({ text: word.text, weight: terms[i]?.weight ?? 0 })),
      facets: facets.map(({ facet }) => facet),
    },
    retrieved: {
      families: all.candidates.length,
      byMeaningAlone: all.candidates.filter(({ hit }) => hit.queryCoverage === 0).length,
    },
    candidates: search.candidates.slice(0, limit).map((candidate) => ({
      code: candidate.family.main.code,
      title: candidate.family.main.name,
      ...explainScore(candidate, models.ranker),
    })),
    confidence: { confidence, inScope, features: explainConfidence(search, models.confidence) },
  };
}

function explainConfidence(
  search: Parameters<typeof extractConfidenceFeatures>[0],
  { right, words }: ModelBundle['confidence'],
): Contribution<ConfidenceFeatureName>[] {
  const features = extractConfidenceFeatures(search, words);
  if (!features) return [];
  const vector = toConfidenceVector(features);
  const all = predictLogOdds(right, vector);
  return byContribution(
    confidenceFeatureNames.map((name, i) => ({
      name,
      value: features[name],
      contribution: all - predictLogOdds(right, vector.with(i, 0)),
    })),
  );
}

/** Those that are not zero, the most telling first. */
function byContribution<Name>(features: readonly Contribution<Name>[]): Contribution<Name>[] {
  return features
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}
