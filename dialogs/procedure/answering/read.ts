import { recently } from '../../../language/recently';
import type { Word } from '../../../language/words';
import { type Askable, isOfName } from '../askable';
import { isIdle, saying } from '../contentWords';

/** The words of a text that do more than ask, by how they are written without marks. */
export type Bag = ReadonlyMap<string, readonly Word[]>;

/** Sheets that are asked of say a few hundred texts, of which the same are held against one question after the other. */
const KEPT = 1_000;

export const bagOf = recently(KEPT, (text: string): Bag => {
  const bag = new Map<string, Word[]>();
  for (const word of contentOf(text)) {
    const alike = bag.get(word.unaccented);
    if (alike) alike.push(word);
    else bag.set(word.unaccented, [word]);
  }
  return bag;
});

/** What several texts say, as one. */
export function together([first = new Map(), ...others]: readonly Bag[]): Bag {
  if (others.length === 0) return first;
  const all = new Map(first);
  for (const bag of others)
    for (const [unaccented, alike] of bag) all.set(unaccented, [...(all.get(unaccented) ?? []), ...alike]);
  return all;
}

export function contentOf(text: string): Word[] {
  return saying(text).filter((word) => !isIdle(word));
}

/** Words of the procedure's own name tell its sentences little apart. */
const OF_NAME = 0.3;
/** "17 tuổi", "2 năm": a figure is told beside many a question. */
const FIGURE = 0.6;
/** However common, a word says something. */
const LEAST_RARITY = 0.2;

/** How much a word counts, by how few sentences of all sheets have it. */
export type Weigh = (word: Word) => number;

export function weighing(
  { rarity, unseen }: { rarity: ReadonlyMap<string, number>; unseen: number },
  about: Askable,
): Weigh {
  return (word) => {
    const own = Math.max(LEAST_RARITY, rarity.get(word.unaccented) ?? unseen);
    return own * (isOfName(word, about) ? OF_NAME : 1) * (/^\d+$/.test(word.text) ? FIGURE : 1);
  };
}

/** How surely a word of a message is one that is written, where it is not written with the same marks. */
const ALIKE = { unmarked: 0.7, otherMarks: 0.15, restored: 0.6 };

/** @param isMarked the message was typed with marks: what differs in them is hardly the same word */
function sameness(word: Word, isMarked: boolean, written: Bag): number {
  const alike = written.get(word.unaccented);
  if (!alike) return 0;
  if (alike.some(({ accent }) => accent === word.accent)) return 1;
  if (!isMarked || !word.hasDiacritics) return ALIKE.restored;
  return alike.some(({ hasDiacritics }) => !hasDiacritics) ? ALIKE.unmarked : ALIKE.otherMarks;
}

/** A message with its marks put back, as it is held against sentences. */
export interface Said {
  words: readonly Word[];
  isMarked: boolean;
}

/** Share of what is said that a text has, by weight; 0 where nothing is said. */
export function shareIn({ words, isMarked }: Said, written: Bag, weigh: Weigh): number {
  let [held, total] = [0, 0];
  for (const word of words) {
    const weight = weigh(word);
    total += weight;
    held += weight * sameness(word, isMarked, written);
  }
  return total === 0 ? 0 : held / total;
}

/** Share of a text that is said, by weight. */
export function shareSaid(written: Bag, { words }: Said, weigh: Weigh): number {
  const said = new Set(words.map(({ unaccented }) => unaccented));
  let [held, total] = [0, 0];
  for (const [unaccented, [word]] of written) {
    const weight = weigh(word!);
    total += weight;
    if (said.has(unaccented)) held += weight;
  }
  return total === 0 ? 0 : held / total;
}
