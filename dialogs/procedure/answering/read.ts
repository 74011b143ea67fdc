import type { Word } from '../../../language/words';
import { type Askable, isOfName } from '../askable';
import { isIdle, saying } from '../contentWords';

/**
 * The words of a text that do more than ask, and how much each counts. Thousands of sentences are kept so: two lists each take
 * a tenth of what a map from the form of a word to its writings takes.
 */
export interface Bag {
  words: readonly Word[];
  /** 0 where a word that is written alike without marks has come before. */
  weights: readonly number[];
  /** What all of them count together. */
  total: number;
}

export function bagOf(text: string, weigh: Weigh): Bag {
  const words = contentOf(text);
  const before = new Set<string>();
  const weights = words.map((word) => {
    if (before.has(word.unaccented)) return 0;
    before.add(word.unaccented);
    return weigh(word);
  });
  return { words, weights, total: sum(weights) };
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

/** Of words without marks: in how few sentences of all sheets they stand; and that of a word that stands in none. */
export interface Rarity {
  rarity: ReadonlyMap<string, number>;
  unseen: number;
}

export function weighing({ rarity, unseen }: Rarity, about: Askable): Weigh {
  return (word) => {
    const own = Math.max(LEAST_RARITY, rarity.get(word.unaccented) ?? unseen);
    return own * (isOfName(word, about) ? OF_NAME : 1) * (/^\d+$/.test(word.text) ? FIGURE : 1);
  };
}

/** How surely a word of a message is one that is written, where it is not written with the same marks. */
const ALIKE = { unmarked: 0.7, otherMarks: 0.15, restored: 0.6 };

/** @param isMarked the message was typed with marks: what differs in them is hardly the same word */
function sameness(word: Word, isMarked: boolean, written: Word): number {
  if (written.accent === word.accent) return 1;
  if (!isMarked || !word.hasDiacritics) return ALIKE.restored;
  return written.hasDiacritics ? ALIKE.otherMarks : ALIKE.unmarked;
}

/** A message with its marks put back, as it is held against sentences. */
export interface Said {
  words: readonly Word[];
  weights: readonly number[];
  /** What all words count together. */
  total: number;
  /** By how they are written without marks: which words these are. */
  places: ReadonlyMap<string, readonly number[]>;
  isMarked: boolean;
}

export function saidOf(text: string, isMarked: boolean, weigh: Weigh): Said {
  const words = contentOf(text);
  const weights = words.map(weigh);
  const places = new Map<string, number[]>();
  words.forEach(({ unaccented }, i) => {
    const own = places.get(unaccented);
    if (own) own.push(i);
    else places.set(unaccented, [i]);
  });
  return { words, weights, total: sum(weights), places, isMarked };
}

/** How surely a text has each word of a message: by its likeliest writing there, 0 where none is alike. */
export type Found = readonly number[];

export function findIn({ words, places, isMarked }: Said, written: Bag): Found {
  const found = words.map(() => 0);
  for (const own of written.words)
    for (const i of places.get(own.unaccented) ?? [])
      found[i] = Math.max(found[i]!, sameness(words[i]!, isMarked, own));
  return found;
}

/** What is found in several texts, as in one. */
export function foundTogether([first = [], ...others]: readonly Found[]): Found {
  return others.length === 0
    ? first
    : first.map((own, i) => others.reduce((most, found) => Math.max(most, found[i]!), own));
}

/** Share of what is said that a text has, by weight; 0 where nothing is said. */
export function shareFound({ weights, total }: Said, found: Found): number {
  let held = 0;
  for (let i = 0; i < weights.length; i++) held += weights[i]! * found[i]!;
  return total === 0 ? 0 : held / total;
}

/** Share of a text that is said, by weight. */
export function shareSaid({ words, weights, total }: Bag, said: Said): number {
  let held = 0;
  for (let i = 0; i < words.length; i++)
    if (weights[i]! > 0 && said.places.has(words[i]!.unaccented)) held += weights[i]!;
  return total === 0 ? 0 : held / total;
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
