import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import { titleOf } from '../../../knowledge/sheet/reader';
import { phraseSet } from '../../../language/phraseMatcher';
import acts from '../../data/acts.json';

const doing = phraseSet(acts);

/** What the procedure in hand is about in people's words, without what is done: "hộ kinh doanh" of its suspension. */
export function matterInHand({ main }: Family, knowledge: Knowledge): string {
  const said = knowledge.finder.matterOf(titleOf(knowledge, main.code) ?? main.name);
  return doing
    .without(said)
    .map(({ text }) => text)
    .join(' ');
}
