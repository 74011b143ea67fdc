import { fold } from '../../../language/text';
import { words } from '../../../language/words';
import data from '../../data/circumstances.json';
import { ageIn, ageWords } from './age';

const people = new Set(data.people.flatMap(words).map(({ unaccented }) => unaccented));
const particles = new Set(data.beside.flatMap(words).map(({ unaccented }) => unaccented));

/** "Em 58 tuổi rồi", "cháu 16t": how old somebody is and nothing else; it tells of no danger and of no matter. */
export function tellsOnlyAge(text: string): boolean {
  return (
    ageIn(text) !== null &&
    words(fold(text)).every(
      ({ unaccented }) =>
        ageWords.has(unaccented) ||
        people.has(unaccented) ||
        particles.has(unaccented) ||
        /^\d{1,3}t?$/.test(unaccented),
    )
  );
}
