import { type BoostedTrees, predictProbability } from '../../knowledge/search/models/boostedTrees';
import { trainBoostedTrees } from '../ranking/boosting';
import { rounded } from '../trainer';
import type { Judged } from './judged';

export const hyperparameters = { trees: 200, depth: 4 };

/** From here on a sentence is told as the answer. */
const TOLD = 0.5;

/** Trees by which a sentence answers a question. @param growth hyper-parameters of the trees */
export function learnAnswering(judged: readonly Judged[], growth = hyperparameters): BoostedTrees {
  return trainBoostedTrees(
    judged.flatMap(({ examples, unanswered }) => [...examples, ...unanswered]),
    growth,
  );
}

/**
 * Shares of the questions of authors that the model has never read: the right sentence stands first, is told, another is
 * told; and of those that no sentence answers how many are told one all the same.
 */
export function scoreAnswering(
  judged: readonly Judged[],
  growth = hyperparameters,
): Record<'first' | 'told' | 'wrong' | 'strayed', number> {
  const authors = [...new Set(judged.map(({ author }) => author))];
  const taken = authors.flatMap((left) => {
    const trees = learnAnswering(
      judged.filter(({ author }) => author !== left),
      growth,
    );
    return judged
      .filter(({ author }) => author === left)
      .map(({ examples, isAnswered }) => {
        const chances = examples.map(({ features }) => predictProbability(trees, features));
        const most = Math.max(...chances);
        return { isAnswered, isRight: examples[chances.indexOf(most)]?.right === true, isTold: most >= TOLD };
      });
  });
  const answered = taken.filter(({ isAnswered }) => isAnswered);
  const others = taken.filter(({ isAnswered }) => !isAnswered);
  const share = (count: number, { length }: readonly unknown[]): number =>
    rounded(count / Math.max(1, length));
  return {
    first: share(answered.filter(({ isRight }) => isRight).length, answered),
    told: share(answered.filter(({ isRight, isTold }) => isTold && isRight).length, answered),
    wrong: share(answered.filter(({ isRight, isTold }) => isTold && !isRight).length, answered),
    strayed: share(others.filter(({ isTold }) => isTold).length, others),
  };
}
