import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import { titleOf } from '../../../knowledge/sheet/reader';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import data from '../../data/carriedActs.json';

const acts = phraseSet(data);

/** What is done in the procedure in hand, as its title says it: "cấp lại"; null where it is none that carries over. */
export function actInHand({ main }: Family, knowledge: Knowledge): string | null {
  const title = words(titleOf(knowledge, main.code) ?? main.name);
  const [found] = acts.matchLongest(title);
  return found
    ? title
        .slice(found.from, found.to)
        .map(({ text }) => text)
        .join(' ')
    : null;
}
