import type { Family } from '../../../knowledge/families';
import { ageIn, type AgeRange, apart, within } from './age';

/** The first whose name speaks of this age; one whose name speaks of none stays where no other fits. */
export function ofAge(age: AgeRange, families: readonly Family[]): Family | undefined {
  const [first] = families;
  const own = first && ageIn(first.main.name);
  if (own && !apart(age, own)) return first;
  return families.find(({ main }) => {
    const range = ageIn(main.name);
    return range !== null && within(age, range);
  });
}
