import type { Family } from '../../../knowledge/families';
import type { KnownName } from '../../../knowledge/schema/knownName';
import { type PhraseMatcher, phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import demanding from '../../data/demanding.json';
import statedNeeds from '../../data/statedNeeds.json';

/** So few words after a need somebody demands a paper for it: "làm trợ cấp người ta đòi khai sinh" wants the paper. */
const DEMANDED_WITHIN = 4;
const demands = phraseSet(demanding);

const needs = statedNeeds.map(({ said, beside, named, officially = false, anywhere = false }) => ({
  said: phraseSet(said),
  beside: beside && phraseSet(beside),
  named: phraseSet(named),
  officially,
  anywhere,
}));

/**
 * Whether a question names a need that no name of a procedure has: who asks for a copy of a marriage certificate is told
 * nothing of marrying, though its papers and fees speak of copies.
 * @param told the whole story, where the question is but what asks in it: what somebody demands may be told there
 */
export function leavesNeedUnnamed(
  question: readonly Word[],
  { members, everyday }: Pick<Family, 'members' | 'everyday'>,
  told: readonly Word[] = question,
): boolean {
  return namesNoNeed(
    question,
    told,
    members.map(({ name }) => name),
    everyday,
  );
}

/** The same of a procedure of which only names are known. */
export function leavesNeedUnsaid(question: readonly Word[], { name, names, called }: KnownName): boolean {
  return namesNoNeed(question, question, [name], [...names, ...called]);
}

function namesNoNeed(
  question: readonly Word[],
  told: readonly Word[],
  officialNames: readonly string[],
  everyday: readonly string[],
): boolean {
  const stated = needs.filter(({ said, beside, anywhere }) => {
    const where = anywhere ? told : question;
    return isWanted(said, where) && (!beside || beside.matchLongest(where).length > 0);
  });
  if (stated.length === 0) return false;
  const official = officialNames.map((name) => words(name));
  const own = [...official, ...everyday.map((name) => words(name))];
  return stated.some(({ named, officially }) =>
    (officially ? official : own).every((name) => named.matchLongest(name).length === 0),
  );
}

/** Whether a need is named, and not only what a demanded paper is for. */
function isWanted(need: PhraseMatcher<true>, told: readonly Word[]): boolean {
  const demanded = demands.matchLongest(told);
  return need
    .matchLongest(told)
    .some(({ to }) => !demanded.some(({ from }) => from >= to && from - to <= DEMANDED_WITHIN));
}
