import type { Family } from '../../../knowledge/families';
import { phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import statedNeeds from '../../data/statedNeeds.json';

const needs = statedNeeds.map(({ said, beside, named, officially = false }) => ({
  said: phraseSet(said),
  beside: beside && phraseSet(beside),
  named: phraseSet(named),
  officially,
}));

/**
 * Whether a question names a need that no name of a procedure has: who asks for a copy of a marriage certificate is told
 * nothing of marrying, though its papers and fees speak of copies.
 */
export function leavesNeedUnnamed(question: readonly Word[], { members, everyday }: Family): boolean {
  const stated = needs.filter(
    ({ said, beside }) =>
      said.matchLongest(question).length > 0 && (!beside || beside.matchLongest(question).length > 0),
  );
  if (stated.length === 0) return false;
  const official = members.map(({ name }) => words(name));
  const own = [...official, ...everyday.map((name) => words(name))];
  return stated.some(({ named, officially }) =>
    (officially ? official : own).every((name) => named.matchLongest(name).length === 0),
  );
}
