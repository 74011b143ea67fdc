import type { Family } from '../../../knowledge/families';
import { phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import reserved from '../../data/reserved.json';

const fields = new Set(reserved.fields);
const names = phraseSet(reserved.names);
const said = phraseSet(reserved.said);

/** Whether a procedure is for the army's and the police's own people alone, in each of its variants. */
export function isReserved({ members }: Pick<Family, 'members'>): boolean {
  return members.every(({ field, name }) => fields.has(field) && names.matchLongest(words(name)).length > 0);
}

/** Whether somebody speaks of the army, the police, or service there. */
export function speaksOfForces(question: readonly Word[]): boolean {
  return said.matchLongest(question).length > 0;
}
