import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import { onceFor } from '../../../knowledge/onceFor';
import { titleOf } from '../../../knowledge/sheet/reader';
import { phraseSet } from '../../../language/phraseMatcher';
import acts from '../../data/acts.json';

const doing = phraseSet(acts);

/** What a procedure is about in people's words, without what is done: "hộ kinh doanh" of its suspension. */
export function matterInHand(family: Family, knowledge: Knowledge): string {
  return mattersOf(knowledge)(family);
}

/** Of one message many procedures are compared by what they are about. */
const mattersOf = onceFor((knowledge: Knowledge) =>
  onceFor(({ main }: Family): string => {
    const said = knowledge.finder.matterOf(titleOf(knowledge, main.code) ?? main.name);
    return doing
      .without(said)
      .map(({ text }) => text)
      .join(' ');
  }),
);
