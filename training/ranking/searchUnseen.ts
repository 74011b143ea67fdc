import type { ModelBundle } from '../../knowledge/modelBundle';
import { rankingFeatureNames, type RankingFeatures } from '../../knowledge/search/rankingFeatures';
import type { RankingModel } from '../../knowledge/search/rankingModel';
import { fold } from '../../language/text';
import { embeddingModelOf, learnEmbeddings } from '../embeddings/learn';
import type { Question } from '../evaluation/cases';
import type { TrainingContext } from '../trainer';
import { search } from './examples';
import { fitWeights } from './linearRanker';
import { rankingGroupsOf, type Search } from './rankingGroup';

/** What brings the first candidates in before anything is learned: shared words and closeness of meaning. */
const untrained: Partial<RankingFeatures> = {
  hit: 3,
  question: 1,
  phrase: 2,
  context: 3,
  meaning: 4,
  closest: 2,
};
/** One question in so many is enough to learn the linear weights that bring in the candidates of all others. */
const EVERY_FIRST = 8;

/**
 * Every question searched with embeddings that were learned without it; half of the citizens type no accents. Which
 * candidates compete is learned from the same questions, never taken from a ranker that is there already: the same
 * questions give the same model, whatever was learned before.
 */
export async function searchUnseen(
  questions: readonly Question[],
  parts: number,
  knowledge: TrainingContext['knowledge'],
  log: (line: string) => void,
): Promise<Search[]> {
  const shipped = await knowledge();
  const searches: Search[] = [];
  let ranker = linear(untrained);
  for (let part = 0; part < parts; part++) {
    const seen = questions.filter((_, i) => i % parts !== part);
    const unseen = questions.filter((_, i) => i % parts === part).flatMap(bothWays);
    const embeddings = embeddingModelOf(learnEmbeddings(shipped, seen));
    if (part === 0) {
      const first = unseen.filter((_, i) => i % EVERY_FIRST === 0);
      ranker = linear(fitWeights(rankingGroupsOf(await searched(first, { embeddings, ranker }, knowledge))));
    }
    searches.push(...(await searched(unseen, { embeddings, ranker }, knowledge)));
    log(`ranker: part ${part + 1} of ${parts} searched`);
  }
  return searches;
}

function linear(weights: Partial<RankingFeatures>): RankingModel {
  const entries = rankingFeatureNames.map((name) => [name, weights[name] ?? 0] as const);
  return { weights: Object.fromEntries(entries) as RankingFeatures, trees: [] };
}

async function searched(
  questions: readonly Question[],
  models: Partial<ModelBundle>,
  knowledge: TrainingContext['knowledge'],
): Promise<Search[]> {
  const own = await knowledge(models);
  return questions.map((question) => search(question, own));
}

function bothWays(question: Question): Question[] {
  return [...new Set([question.q, fold(question.q)])].map((q) => ({ ...question, q }));
}
