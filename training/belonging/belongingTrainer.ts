import {
  type BelongingModel,
  belongings,
  turnFeatureNames,
  weighedFeatureNames,
} from '../../knowledge/belongingModel';
import { type BoostedTrees, namedTree, predictProbability } from '../../knowledge/search/models/boostedTrees';
import { formatJsonModel } from '../../knowledge/search/models/modelFile';
import { knowledgeInputs, rounded, type Trainer } from '../trainer';
import { hyperparameters, learnBelonging, oddsOf } from './learnBelonging';
import { readTurns, TURNS } from './turns';
import { weighed, type WeighedTurn } from './weighedTurns';

/** Learns whether a turn goes on with the procedure in hand, or which other one it means. */
export const belongingTrainer: Trainer = {
  makes: ['belonging'],
  needs: ['diacritics', 'embeddings', 'ranker', 'confidence', 'asked', 'facets', 'services', 'generalLaw'],
  inputs: [...knowledgeInputs, TURNS],
  hyperparameters,
  async train({ knowledge: shipped }) {
    const knowledge = await shipped();
    const turns = readTurns().flatMap((turn) => weighed(turn, knowledge) ?? []);
    const content = formatJsonModel(written(learnBelonging(turns)));
    return [{ model: 'belonging', content, metrics: score(turns) }];
  },
};

/** A model as it stands in its file. */
function written({ cues, turn, candidate }: BelongingModel) {
  const named = ({ bias, trees }: BoostedTrees, names: readonly string[]) => ({
    bias,
    trees: trees.map((tree) => namedTree(tree, names)),
  });
  return {
    cues,
    turn: Object.fromEntries(belongings.map((of) => [of, named(turn[of], turnFeatureNames)])),
    candidate: named(candidate, weighedFeatureNames),
  };
}

/** Shares of turns whose author the model has never read: those of each belonging that are taken as such. */
function score(turns: readonly WeighedTurn[]): Record<string, number> {
  const authors = [...new Set(turns.map(({ author }) => author))];
  const judged = authors.flatMap((left) => {
    const model = learnBelonging(turns.filter(({ author }) => author !== left));
    return turns
      .filter(({ author }) => author === left)
      .map((turn) => ({ ...turn, ...judgedBy(model, turn) }));
  });
  const share = (some: readonly boolean[]): number => rounded(some.filter(Boolean).length / some.length);
  const of = (one: string) => judged.filter(({ belongs }) => belongs === one);
  return {
    turns: turns.length,
    right: share(judged.map(({ belongs, taken }) => belongs === taken)),
    hand: share(of('hand').map(({ taken }) => taken === 'hand')),
    other: share(of('other').map(({ taken }) => taken === 'other')),
    none: share(of('none').map(({ taken }) => taken === 'none')),
    whichOther: share(of('other').map(({ isFound }) => isFound)),
  };
}

/** What a model takes a turn for, and whether of all but the one in hand it puts the right one first. */
function judgedBy(model: BelongingModel, turn: WeighedTurn) {
  const row = [...turn.features, ...oddsOf(turn, model.cues)];
  const [taken] = belongings
    .map((of) => ({ of, probability: predictProbability(model.turn[of], row) }))
    .sort((a, b) => b.probability - a.probability);
  const [first] = turn.candidates
    .filter(({ isHand }) => !isHand)
    .map(({ features, isMeant }) => ({
      isMeant,
      probability: predictProbability(model.candidate, [...features, ...row]),
    }))
    .sort((a, b) => b.probability - a.probability);
  return { taken: taken?.of, isFound: first?.isMeant === true };
}
