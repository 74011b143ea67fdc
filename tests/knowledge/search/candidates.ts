import type { Family } from '../../../knowledge/families';
import type { Candidate, SearchResult } from '../../../knowledge/search/finder';
import { extractRankingFeatures, type FeatureContext } from '../../../knowledge/search/rankingFeatures';
import { words } from '../../../language/words';
import { procedure } from '../import/procedures';
import { queryOf } from './query';

/** Neither action nor qualifier, asked or carried. */
export const noTraits = { matched: 0, missing: 0, extra: 0, negated: 0 };

function family(id: string): Family {
  const main = procedure({ code: id });
  return { id, main, members: [main], everyday: [], asked: [] };
}

/** A candidate of which a test gives what matters to it. */
export function candidate(score: number, own: Partial<Candidate['hit']> = {}, id = '1.000001'): Candidate {
  const hit = {
    family: 0,
    score,
    queryCoverage: 0.8,
    phraseCoverage: 0.6,
    pairs: 0.7,
    familyCoverage: 0.8,
    contextCoverage: 0.9,
    idfMass: 8,
    official: true,
  };
  const fit: FeatureContext = {
    family: family(id),
    hit: { ...hit, ...own },
    common: false,
    meaning: 0.5,
    closest: 0.5,
    actions: noTraits,
    qualifiers: noTraits,
    forOthers: 0,
    nearDuplicates: { first: 0, rival: 0, open: 0 },
    gapToBest: { hit: 0, meaning: 0, closest: 0 },
    nameLength: 4,
  };
  return { ...fit, features: extractRankingFeatures(fit), score };
}

/** The same candidate with something else known of it. */
export function but(one: Candidate, other: Partial<FeatureContext>): Candidate {
  const fit = { ...one, ...other };
  return { ...fit, features: extractRankingFeatures(fit) };
}

/** What a search for "đăng ký khai sinh" finds. */
export function findings(...candidates: Candidate[]): SearchResult {
  const read = words('đăng ký khai sinh');
  return {
    question: {
      words: read,
      terms: queryOf(read),
      facets: [],
      namesVerb: false,
      standaloneFacets: [],
      pointsBack: false,
      continues: false,
      asksTheSame: false,
    },
    candidates,
    named: [],
    known: 1,
    knownPairs: 1,
    breadth: 1,
    bare: true,
    openAction: false,
    traitsAsked: 0,
    nameOf: ({ family: { main } }) => words(main.name),
  };
}
