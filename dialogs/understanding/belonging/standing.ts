import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';

/** Log-odds beyond this tell no more; a family that was not found is so far behind. */
const FAR = 12;
/** The place of one that was not found, or comes later. */
const LAST = 20;

/** Where a family stands in a search. */
export interface Standing {
  /** In log-odds: how far it is behind the best, 0 or less. */
  gap: number;
  /** The same against the best of all others: positive where it is the best itself. */
  lead: number;
  /** Its place, from 0. */
  rank: number;
  found?: Candidate;
}

/** @param all what was found, best first */
export function standing(all: readonly Candidate[], { id }: Family): Standing {
  const at = all.findIndex(({ family }) => family.id === id);
  const found = all[at];
  const [first, second] = all;
  if (!found || !first) return { gap: -FAR, lead: -FAR, rank: LAST };
  const rival = at === 0 ? second : first;
  const lead = rival ? found.score - rival.score : FAR;
  return {
    gap: Math.max(-FAR, found.score - first.score),
    lead: Math.max(-FAR, Math.min(FAR, lead)),
    rank: Math.min(at, LAST),
    found,
  };
}
