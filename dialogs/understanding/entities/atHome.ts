import type { Family } from '../../../knowledge/families';
import { fold } from '../../../language/text';
import { phraseSet } from '../../../language/phraseMatcher';
import type { Word } from '../../../language/words';
import atHome from '../../data/atHome.json';

const home = phraseSet(atHome.said);
const abroad = fold(atHome.abroad);

/** Whether somebody tells that they are in Viet Nam, or have come back. */
export function isAtHome(question: readonly Word[]): boolean {
  return home.matchLongest(question).length > 0;
}

/** Whether a procedure is done at embassies and consulates alone, in each of its variants. */
export function isAbroadOnly({ members }: Pick<Family, 'members'>): boolean {
  return members.every(({ agency = '' }) => fold(agency).startsWith(abroad));
}
