import type { Candidate } from './finder';
import { type RankingFeatureName, rankingFeatureNames } from './rankingFeatures';
import { linearScore, type RankingModel, rankingScore } from './rankingModel';

/** Why a candidate stands where it stands. */
export interface ScoreExplanation {
  /** Log-odds; the sum of all contributions and of the trees. */
  score: number;
  /** What the boosted trees add to the linear score. */
  trees: number;
  /** Features that are not zero, those that count most first. */
  features: { name: RankingFeatureName; value: number; contribution: number }[];
}

/** Takes the score of a candidate apart into its features. */
export function explainScore(
  { features }: Pick<Candidate, 'features'>,
  model: RankingModel,
): ScoreExplanation {
  const score = rankingScore(features, model);
  return {
    score,
    trees: score - linearScore(features, model.weights),
    features: rankingFeatureNames
      .map((name) => ({ name, value: features[name], contribution: features[name] * model.weights[name] }))
      .filter(({ value }) => value !== 0)
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
  };
}
