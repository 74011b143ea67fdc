import { z } from 'zod';
import { PhraseMatcher, phraseSet } from '../../../language/phraseMatcher';
import { type Word, words } from '../../../language/words';
import data from '../../data/bereavement.json';

const phrases = z.array(z.string().min(1)).min(1);

/** `dialogs/data/bereavement.json` */
export const Bereavement = z.strictObject({
  about: z.string(),
  relatives: phrases,
  alone: phrases,
  first: phrases,
  whose: phrases,
  lately: phrases,
  deaths: phrases,
  followed: phrases,
  after: phrases,
  longAgo: phrases,
  things: phrases,
  alive: phrases,
  english: z.strictObject({ relatives: phrases, deaths: phrases, longAgo: phrases }),
});

type Part = 'relative' | 'alone' | 'first' | 'whose' | 'lately';

const relativesAndWhatFollows = new PhraseMatcher<Part>([
  ...data.relatives.map((one): [string, Part] => [one, 'relative']),
  ...data.alone.map((one): [string, Part] => [one, 'alone']),
  ...data.first.map((one): [string, Part] => [one, 'first']),
  ...data.whose.map((one): [string, Part] => [one, 'whose']),
  ...data.lately.map((one): [string, Part] => [one, 'lately']),
]);
const deaths = phraseSet(data.deaths);
const followed = new Set(data.followed);
const after = phraseSet(data.after);
const longAgo = phraseSet(data.longAgo);
const things = phraseSet(data.things);
const alive = phraseSet(data.alive);
const myRelatives = phraseSet(data.english.relatives.map((one) => `my ${one}`));
const englishDeaths = phraseSet(data.english.deaths);
const englishLongAgo = phraseSet(data.english.longAgo);

/** So many words after a death may tell that it is long ago. */
const WORDS_OF_TIME = 4;

/**
 * Whether a message tells that somebody near has died lately: "ông nội tôi mất hôm qua". Papers and purses that are
 * lost, deaths of long ago, and things of relatives are none.
 */
export function tellsOfRecentLoss(text: string): boolean {
  if (alive.matchAll(words(text)).length > 0) return false;
  const clauses = text.split(/[.,;:!?…\n]+/u).map(words);
  return clauses.some((said) => died(said) || diedInEnglish(said));
}

function died(said: readonly Word[]): boolean {
  const parts = relativesAndWhatFollows.matchAll(said);
  const papers = things.matchAll(said);
  return deaths.matchAll(said).some(({ from, to, phrase }) => {
    if (followed.has(phrase) && to < said.length && !after.matchAll(said).some((one) => one.from === to))
      return false;
    if (longAgo.matchAll(said).some((one) => one.from >= to && one.from <= to + WORDS_OF_TIME)) return false;
    return isOfRelative(from, false);
  });

  /** Whether what ends here is a relative, with whose they are and that it was lately. */
  function isOfRelative(end: number, isOwned: boolean): boolean {
    return parts
      .filter(({ to }) => to === end)
      .some(({ value, from }) => {
        if (value === 'lately') return isOfRelative(from, isOwned);
        if (value === 'whose' && isOfRelative(from, true)) return true;
        const isMeant =
          value === 'alone' || (value === 'first' && from === 0) || (value === 'relative' && isOwned);
        // "Sổ của mẹ tôi mất rồi", "giấy khai sinh ba tui mất" tell of papers.
        return isMeant && said[from - 1]?.unaccented !== 'cua' && !papers.some(({ to }) => to === from);
      });
  }
}

function diedInEnglish(said: readonly Word[]): boolean {
  if (englishLongAgo.matchAll(said).length > 0) return false;
  const own = myRelatives.matchAll(said);
  return englishDeaths.matchAll(said).some(({ from }) => own.some(({ to }) => to === from));
}
