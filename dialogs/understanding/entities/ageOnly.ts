import { words } from '../../../language/words';
import data from '../../data/circumstances.json';
import { ageIn, ageWords } from './age';

/** Words for people, as they are typed without marks. */
export const unmarkedPeople: ReadonlySet<string> = unmarked(data.people);
const particles = unmarked(data.beside);

/** "Em 58 tuổi rồi", "cháu 16t": how old somebody is and nothing else; it tells of no danger and of no matter. */
export function tellsOnlyAge(text: string): boolean {
  return (
    ageIn(text) !== null &&
    words(text).every(
      ({ unaccented }) =>
        ageWords.has(unaccented) ||
        unmarkedPeople.has(unaccented) ||
        particles.has(unaccented) ||
        /^\d{1,3}t?$/.test(unaccented),
    )
  );
}

function unmarked(phrases: readonly string[]): Set<string> {
  return new Set(phrases.flatMap(words).map(({ unaccented }) => unaccented));
}
