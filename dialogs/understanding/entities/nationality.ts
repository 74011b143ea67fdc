import { phraseSet } from '../../../language/phraseMatcher';
import type { Word } from '../../../language/words';
import data from '../../data/circumstances.json';
import otherCountries from '../../data/otherCountries.json';

const foreign = phraseSet([
  ...data.foreign,
  ...otherCountries.countries.flatMap((country) => data.ofCountry.map((of) => `${of} ${country}`)),
]);

/** Where a message says that somebody is of another country ("người Lào", "quốc tịch Hàn"), the places of these words. */
export function foreignersIn(said: readonly Word[]): { from: number; to: number }[] {
  return foreign.matchLongest(said).map(({ from, to }) => ({ from, to }));
}
