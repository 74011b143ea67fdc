import { type Belonging, type BelongingModel, belongings } from '../../knowledge/belongingModel';
import type { TextClassifier } from '../../knowledge/search/models/textClassifier';
import { type BoostingParams, trainBoostedTrees } from '../ranking/boosting';
import { trainLinearClassifier } from '../ranking/textClassifier';
import type { WeighedTurn } from './weighedTurns';

type Cues = BelongingModel['cues'];

export const hyperparameters: Record<'turn' | 'candidate', BoostingParams> = {
  turn: { trees: 200, depth: 4, learningRate: 0.05, minChildSamples: 15, l2: 5, features: 0.4 },
  candidate: { trees: 250, depth: 5, learningRate: 0.06, minChildSamples: 20, l2: 5, features: 0.4 },
};

/** Learns what words say of it, and then what all says together: words of an author by what the others wrote. */
export function learnBelonging(turns: readonly WeighedTurn[]): BelongingModel {
  const authors = [...new Set(turns.map(({ author }) => author))];
  const cuesWithout = new Map(
    authors.map((left) => [left, learnCues(turns.filter(({ author }) => author !== left))]),
  );
  const rows = turns.map((turn) => [...turn.features, ...oddsOf(turn, cuesWithout.get(turn.author) as Cues)]);
  const growTurn = (of: Belonging) =>
    trainBoostedTrees(
      turns.map(({ belongs }, i) => ({ features: rows[i] as number[], right: belongs === of })),
      hyperparameters.turn,
    );
  const candidate = trainBoostedTrees(
    turns.flatMap(({ candidates }, i) =>
      candidates.map(({ features, isMeant }) => ({
        features: [...features, ...(rows[i] as number[])],
        right: isMeant,
      })),
    ),
    hyperparameters.candidate,
  );
  return { cues: learnCues(turns), turn: forEach(growTurn), candidate };
}

/** The cues as they stand behind the other features of a turn. */
export function oddsOf({ cues: features }: WeighedTurn, cues: Cues): number[] {
  return belongings.map((of) =>
    features.reduce((sum, feature) => sum + (cues[of].weights[feature] ?? 0), cues[of].bias),
  );
}

function learnCues(turns: readonly WeighedTurn[]): Cues {
  return forEach((of): TextClassifier =>
    trainLinearClassifier(
      turns.map(({ cues, belongs }) => ({ features: cues, right: belongs === of, weight: 1 })),
    ),
  );
}

function forEach<T>(make: (of: Belonging) => T): Record<Belonging, T> {
  return Object.fromEntries(belongings.map((of) => [of, make(of)])) as Record<Belonging, T>;
}
