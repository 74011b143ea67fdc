import type { FactReading } from '../../../knowledge/facts/reading';
import { type TopicFound, topicOf } from '../../../knowledge/facts/topicBook';
import { words } from '../../../language/words';
import type { LocationEntity } from './location';

/** "Xe buýt số 88": one of a list is named by a number that none of those held has; of it nothing can be told. */
export function listMember({ words: read }: FactReading, found: TopicFound): LocationEntity | null {
  const before = new Set(
    topicOf(found.topic).numbered.flatMap((phrase) => words(phrase).map(({ unaccented }) => unaccented)),
  );
  const at = read.findIndex(
    ({ text }, i) => /^\d{1,3}$/.test(text) && before.has(read[i - 1]?.unaccented ?? ''),
  );
  if (at < 0) return null;
  const name = `${read[at - 1]?.text ?? ''} ${read[at]?.text ?? ''}`;
  return { name, places: new Set([at]) };
}
