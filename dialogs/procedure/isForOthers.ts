import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import warningWords from './data/warningWords.json';

const people = phraseSet(warningWords.people);

/** A sentence that opens with somebody is about these alone. */
const OPENING_WORDS = 3;

/** "Trẻ đã khai sinh phải …" beside who registers a stay: neither the procedure nor the question speaks of children. */
export function isForOthers(
  sentence: string,
  { title, officialName }: Pick<ProcedureSheet, 'title' | 'officialName'>,
  question = '',
): boolean {
  const said = words(sentence);
  const opening = people.matchLongest(said).find(({ from }) => from < OPENING_WORDS);
  if (!opening) return false;
  const spokenOf = new Set(words(`${title} ${officialName} ${question}`).map(({ unaccented }) => unaccented));
  return !said.slice(opening.from, opening.to).every(({ unaccented }) => spokenOf.has(unaccented));
}
