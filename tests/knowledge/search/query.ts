import type { Query } from '../../../knowledge/search/analyzedQuery';
import type { Word } from '../../../language/words';

/** The plainest query: every word as typed, all of full weight. */
export function queryOf(words: readonly Word[]): Query {
  return words.map((word, i) => ({ variants: [{ word, weight: 1 }], weight: 1, joined: i > 0 }));
}
