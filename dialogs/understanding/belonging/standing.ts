import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';

/** Log-odds beyond this tell no more; a family that was not found is so far behind. */
const FAR = 12;
/** The place of one that was not found, or comes later. */
const LAST = 20;

/** Where a family, or the best of several, stands in a search. */
export interface Standing {
  /** In log-odds: how far it is behind the best, 0 or less. */
  gap: number;
  /** The same against the best of all others: positive where it is the best itself. */
  lead: number;
  /** Its place, from 0. */
  rank: number;
  found?: Candidate;
}

/**
 * Of several the one that stands best.
 * @param all what was found, best first
 */
export function standing(all: readonly Candidate[], families: readonly Family[]): Standing {
  const isOne = ({ family }: Candidate): boolean => families.some(({ id }) => id === family.id);
  const at = all.findIndex(isOne);
  const found = all[at];
  const [first] = all;
  if (!found || !first) return { gap: -FAR, lead: -FAR, rank: LAST };
  const rival = all.find((candidate) => !isOne(candidate));
  const lead = rival ? found.score - rival.score : FAR;
  return {
    gap: Math.max(-FAR, found.score - first.score),
    lead: Math.max(-FAR, Math.min(FAR, lead)),
    rank: Math.min(at, LAST),
    found,
  };
}
