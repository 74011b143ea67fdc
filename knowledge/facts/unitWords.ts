import { z } from 'zod';
import { alternatives } from '../../language/alternatives';
import { PhraseMatcher } from '../../language/phraseMatcher';
import type { Word } from '../../language/words';
import data from './data/unitWords.json';

const groups = [
  'population',
  'area',
  'density',
  'most',
  'least',
  'ward',
  'commune',
  'any',
  'sum',
  'merger',
  'filler',
] as const;
export type UnitWordGroup = (typeof groups)[number];

const Phrases = z
  .array(z.string().min(1))
  .transform((phrases) => phrases.flatMap(alternatives).filter((phrase) => !phrase.includes(' + ')));
const phrases = z.object(
  Object.fromEntries(groups.map((group) => [group, Phrases])) as Record<UnitWordGroup, typeof Phrases>,
);

const book = new PhraseMatcher(
  Object.entries(phrases.parse(data)).flatMap(([group, all]) =>
    all.map((phrase) => [phrase, group as UnitWordGroup] as const),
  ),
);

/** Where words of the groups stand in a text. */
export function unitWordsIn(words: readonly Word[]): { from: number; to: number; value: UnitWordGroup }[] {
  return book.matchAll(words);
}
