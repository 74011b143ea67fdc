import type { Wanted } from './candidateRanker';
import type { AnalyzedQuery } from './queryAnalyzer';
import type { Candidate } from './rankedCandidate';

/** What was ranked for a question: asked again with the same wishes, as for the siblings of what is in hand, it is at hand. */
export class RankedOnce {
  private readonly known = new WeakMap<AnalyzedQuery, Map<string, readonly Candidate[]>>();

  /** @param rank a function of the question and of what it asks for alone */
  of(question: AnalyzedQuery, asked: Wanted, rank: () => readonly Candidate[]): readonly Candidate[] {
    const own = this.known.get(question) ?? new Map<string, readonly Candidate[]>();
    this.known.set(question, own);
    const key = keyOf(asked);
    const ranked = own.get(key) ?? rank();
    own.set(key, ranked);
    return ranked;
  }
}

function keyOf({ actions, qualifiers, people }: Wanted): string {
  const traits = [actions, qualifiers].map(({ wanted, negated, mentions }) => [
    [...wanted],
    [...negated],
    mentions,
  ]);
  return JSON.stringify([traits, [...people]]);
}
