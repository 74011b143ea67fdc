import { confidenceFeatureNames } from '../../knowledge/search/confidenceFeatures';
import { predictProbability } from '../../knowledge/search/models/boostedTrees';
import { type RankingFeatureName, rankingFeatureNames } from '../../knowledge/search/rankingFeatures';
import { rankingScore } from '../../knowledge/search/rankingModel';
import { trainBoostedTrees } from './boosting';
import { trainRanker } from './linearRanker';
import type { Example } from './logistic';
import type { RankingGroup } from './rankingGroup';

/** Fewer trees than the ranker has: differences show early. */
const TREES = 50;

/**
 * What each feature is worth: how much is lost when it says nothing, on questions that were not learned from, in nats
 * a question. Zero or less: it is idle.
 */
export function ablationTable(groups: readonly RankingGroup[], examples: readonly Example[]): string {
  return [
    'Lost without a ranking feature, in thousandths of a nat:',
    ...lines(rankingFeatureNames, (name) => rankingLoss(groups, name)),
    'Lost without a confidence feature, in thousandths of a nat:',
    ...lines(confidenceFeatureNames, (name) => confidenceLoss(examples, name)),
  ].join('\n');
}

function lines<Name extends string>(names: readonly Name[], loss: (without?: Name) => number): string[] {
  const all = loss();
  return names
    .map((name) => ({ name, lost: (loss(name) - all) * 1000 }))
    .sort((a, b) => b.lost - a.lost)
    .map(({ name, lost }) => `  ${lost.toFixed(1).padStart(7)}  ${name}`);
}

/** Learned from one half, measured on the other. */
function rankingLoss(groups: readonly RankingGroup[], without?: RankingFeatureName): number {
  const blind = (features: RankingGroup['relevant'][number]): typeof features =>
    without ? { ...features, [without]: 0 } : features;
  const [seen, unseen] = halves(
    groups.map(({ relevant, irrelevant }) => ({
      relevant: relevant.map(blind),
      irrelevant: irrelevant.map(blind),
    })),
  );
  const model = trainRanker(seen, { trees: TREES });
  const losses = unseen.map(({ relevant, irrelevant }) => {
    const right = relevant.map((features) => Math.exp(rankingScore(features, model)));
    const wrong = irrelevant.map((features) => Math.exp(rankingScore(features, model)));
    return -Math.log(sum(right) / (sum(right) + sum(wrong)));
  });
  return sum(losses) / losses.length;
}

function confidenceLoss(examples: readonly Example[], without?: string): number {
  const place = confidenceFeatureNames.findIndex((name) => name === without);
  const [seen, unseen] = halves(
    examples.map((one) => (place < 0 ? one : { ...one, features: one.features.with(place, 0) })),
  );
  const model = trainBoostedTrees(seen);
  const losses = unseen.map(({ features, right }) => {
    const sure = predictProbability(model, features);
    return -Math.log(right ? sure : 1 - sure);
  });
  return sum(losses) / losses.length;
}

function halves<Item>(items: readonly Item[]): [Item[], Item[]] {
  const half = Math.ceil(items.length / 2);
  return [items.slice(0, half), items.slice(half)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
