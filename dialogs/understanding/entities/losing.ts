import { z } from 'zod';
import { phraseSet } from '../../../language/phraseMatcher';
import { type Word } from '../../../language/words';
import circumstances from '../../data/circumstances.json';
import data from '../../data/losing.json';

const phrases = z.array(z.string().min(1)).min(1);

/** `dialogs/data/losing.json` */
export const Losing = z.strictObject({
  about: z.string(),
  things: phrases,
  either: phrases,
  followed: phrases,
});

const things = phraseSet(data.things);
const either = phraseSet(data.either);
const followed = phraseSet(data.followed);
const people = phraseSet(circumstances.people);

/** "Ma lo mat": without its mark "mà" begins more messages than a mother does. */
function goesOn([first]: readonly Word[], at: number): boolean {
  return at === 0 && first?.unaccented === 'ma' && first.text !== 'má';
}

/** Whether what is spoken of is told to be lost, and nothing else is named as lost: "nếu có rồi mà làm mất thì …". */
export function tellsOfLost(said: readonly Word[]): boolean {
  const ends = new Set(followed.matchAll(said).map(({ from }) => from));
  const isBare = ({ to }: { to: number }): boolean => to === said.length || ends.has(to);
  const who = new Set(people.matchAll(said).flatMap(({ from, to }) => (goesOn(said, from) ? [] : [to])));
  return (
    things.matchLongest(said).some(isBare) ||
    either.matchLongest(said).some((one) => isBare(one) && !who.has(one.from))
  );
}
