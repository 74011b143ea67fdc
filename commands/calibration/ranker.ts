import { type RankingModel, type Signs, signNames } from '../../knowledge/search/signs';
import { fitLogistic } from './logistic';

/** The candidates of one question: those that are meant, and the others. */
export interface Contest {
  right: readonly Signs[];
  wrong: readonly Signs[];
}

/**
 * Learns how much each sign counts from pairs: whoever is meant should stand above whoever is not
 * (a logistic model of the difference, so scores come out in nats).
 */
export function fitRanking(contests: readonly Contest[], ridge = 0.003): RankingModel {
  const differences = contests.flatMap(({ right, wrong }) =>
    right.flatMap((one) => wrong.map((other) => signNames.map((name) => one[name] - other[name]))),
  );
  const spread = signNames.map((_, i) => Math.sqrt(meanSquare(differences, i)) || 1);
  // A pair and its mirror image say the same: without a bias one of them is enough.
  const examples = differences.map((difference) => ({
    features: difference.map((value, i) => value / (spread[i] as number)),
    right: true,
  }));
  const { weights } = fitLogistic(examples, { ridge, rounds: 1500, rate: 1, bias: false });
  const entries = signNames.map((name, i) => [name, (weights[i] as number) / (spread[i] as number)] as const);
  return Object.fromEntries(entries) as RankingModel;
}

function meanSquare(rows: readonly (readonly number[])[], column: number): number {
  return rows.reduce((sum, row) => sum + (row[column] as number) ** 2, 0) / Math.max(1, rows.length);
}
