import type { Family } from '../../knowledge/families';
import type { Candidate } from '../../knowledge/search/finder';
import type { TurnAnalysis } from './turnAnalysis';

/** Required lead over the next twin (log-odds). */
const MIN_LEAD = 0.5;
const betweenClauses = /[,;.!]\s+/u;

/**
 * "Tìm hoài không ra tờ sổ, chắc mất luôn rồi" after a change of the land book: the twin of its field that does what the
 * last clause tells, and nothing else. Null where one clause says all of it, or none or several do so.
 */
export function twinOfToldAct({ text, searches }: TurnAnalysis, active: Family): Candidate | null {
  const clauses = text.split(betweenClauses);
  const last = clauses.at(-1);
  if (clauses.length < 2 || !last) return null;
  const [first, second] = searches
    .findSiblings(last, active)
    .filter(({ family }) => family.id !== active.id && family.main.field === active.main.field)
    .filter(({ actions }) => actions.matched > 0 && actions.missing === 0 && actions.extra === 0);
  return first && (!second || first.score - second.score >= MIN_LEAD) ? first : null;
}
