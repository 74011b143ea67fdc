import type { Family } from '../../knowledge/families';
import type { SearchResult } from '../../knowledge/search/finder';
import type { RankingFeatures } from '../../knowledge/search/rankingFeatures';
import type { Question } from '../evaluation/cases';

/** The candidates that a question brings in, before anything is learned of it. */
export interface Search {
  question: Question;
  findings: SearchResult;
}

/** The candidates of one question: those that are meant, and the others. */
export interface RankingGroup {
  relevant: readonly RankingFeatures[];
  irrelevant: readonly RankingFeatures[];
}

/** The groups of all questions that have somebody right and somebody wrong among their candidates. */
export function rankingGroupsOf(searches: readonly Search[]): RankingGroup[] {
  return searches.flatMap(({ question: { codes, expect }, findings }) => {
    if (expect === 'none') return [];
    const [relevant = [], irrelevant = []] = [true, false].map((wanted) =>
      findings.candidates
        .filter(({ family }) => covers(family, codes) === wanted)
        .map(({ features }) => features),
    );
    return relevant.length > 0 && irrelevant.length > 0 ? [{ relevant, irrelevant }] : [];
  });
}

export function covers({ members }: Family, codes: readonly string[]): boolean {
  return members.some(({ code }) => codes.includes(code));
}
