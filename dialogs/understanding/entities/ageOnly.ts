import { words } from '../../../language/words';
import data from '../../data/circumstances.json';
import { ageIn, ageWords } from './age';

/** Words for people, as they are typed without marks. */
export const unmarkedPeople: ReadonlySet<string> = unmarked(data.people);
const particles = unmarked([...data.beside, ...data.whose]);

/** "Sn 2024", "sinh năm 1950". */
const bornIn =
  /(?<![\p{L}\d])(?:sn|s\.n|sinh|sinh năm|sinh nam|năm sinh|nam sinh)\s*:?\s*(?:19|20)\d\d(?!\d)/iu;
const ofBirth = /^(?:e|sn|s|n|sinh|nam|(?:19|20)\d\d)$/;

/** "Em 58 tuổi rồi", "cháu 16t", "con e sn 2024": how old somebody is and nothing else; it tells of no danger and of no matter. */
export function tellsOnlyAge(text: string): boolean {
  const isBirth = bornIn.test(text);
  return (
    (isBirth || ageIn(text) !== null) &&
    words(text).every(
      ({ unaccented }) =>
        ageWords.has(unaccented) ||
        unmarkedPeople.has(unaccented) ||
        particles.has(unaccented) ||
        (isBirth && ofBirth.test(unaccented)) ||
        /^\d{1,3}t?$/.test(unaccented),
    )
  );
}

function unmarked(phrases: readonly string[]): Set<string> {
  return new Set(phrases.flatMap(words).map(({ unaccented }) => unaccented));
}
