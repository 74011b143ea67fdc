import { fold } from '../../language/text';
import type { Question } from '../evaluation/cases';
import { shippedKnowledge } from '../shippedKnowledge';
import { ablationTable } from './ablation';
import { exampleOf, search } from './examples';
import { rankingGroupsOf } from './rankingGroup';

/** What every feature is worth on questions that nothing was learned from, as a table. */
export async function ablate(questions: readonly Question[]): Promise<string> {
  const knowledge = await shippedKnowledge();
  const { ranker, confidence } = knowledge.models;
  const searches = questions
    .flatMap((question) => [question, { ...question, q: fold(question.q) }])
    .map((question) => search(question, knowledge));
  const examples = searches.flatMap((one) => exampleOf(one, ranker, confidence.words) ?? []);
  return ablationTable(rankingGroupsOf(searches), examples);
}
