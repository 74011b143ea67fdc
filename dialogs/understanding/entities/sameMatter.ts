import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import { onceFor } from '../../../knowledge/onceFor';
import { nameOverlap, nameWords } from '../../../knowledge/search/nearDuplicates';
import { words } from '../../../language/words';
import { matterInHand } from './matterInHand';

/** What shares no more than this of the shorter name has one word in common: "thường trú" is no "tạm trú". */
const ONE_WORD = 0.5;

/** Whether two procedures do something to the same thing: a licence that is exchanged, and one that is issued anew. */
export function haveSameMatter(one: Family, other: Family, knowledge: Knowledge): boolean {
  if (one.id === other.id) return true;
  const matter = matterWords(knowledge);
  return nameOverlap(matter(one), matter(other)) > ONE_WORD;
}

const matterWords = onceFor((knowledge: Knowledge) =>
  onceFor((family: Family) => nameWords(words(matterInHand(family, knowledge)))),
);

/** Whether two procedures do the same to the same thing, each for others: what is said of neither's own is said of both. */
export function doTheSame(one: Family, other: Family, knowledge: Knowledge): boolean {
  return knowledge.finder.twins.haveSameActs(one, other) && haveSameMatter(one, other, knowledge);
}
