/** One family found, with how well it fits; every share is 0 to 1. */
export interface Hit {
  family: number;
  score: number;
  /** Share of the question that the best single phrase of the family explains. */
  queryCoverage: number;
  /** Share of that phrase that the question covers. */
  phraseCoverage: number;
  /** Share of the question's neighbouring pairs found in that phrase. */
  pairs: number;
  /** Share of the question that all phrases of the family explain together. */
  familyCoverage: number;
  /** The same with the words around the family: field, results, documents. */
  contextCoverage: number;
  /** How much the explained words tell, in nats of rarity: little for a question of common words only. */
  idfMass: number;
  /** Whether the best phrase is an official name. */
  official: boolean;
}

/** A family none of whose phrases shares a word with the question. */
export function notMatching(family: number): Hit {
  return {
    family,
    score: 0,
    queryCoverage: 0,
    phraseCoverage: 0,
    pairs: 0,
    familyCoverage: 0,
    contextCoverage: 0,
    idfMass: 0,
    official: false,
  };
}
