import type { Word } from '../../../language/words';
import { type Askable, isOfName } from '../askable';
import { isIdle, saying } from '../contentWords';

/** Words by how they are written without marks. */
export type Alike = ReadonlyMap<string, readonly Word[]>;

/** The words of a text that do more than ask, and how much each counts. */
export interface Bag {
  alike: Alike;
  /** How the words are written without marks, each once, and beside it its weight. */
  forms: readonly string[];
  weights: readonly number[];
  /** What all of them count together. */
  total: number;
}

export function bagOf(text: string, weigh: Weigh): Bag {
  const alike = new Map<string, Word[]>();
  for (const word of contentOf(text)) {
    const known = alike.get(word.unaccented);
    if (known) known.push(word);
    else alike.set(word.unaccented, [word]);
  }
  const weights = Array.from(alike.values(), ([word]) => weigh(word!));
  return { alike, forms: [...alike.keys()], weights, total: sum(weights) };
}

/** What several texts say, as one. */
export function together([first, ...others]: readonly Bag[]): Alike {
  if (others.length === 0) return first?.alike ?? new Map();
  const all = new Map(first?.alike);
  for (const { alike } of others)
    for (const [form, words] of alike) all.set(form, [...(all.get(form) ?? []), ...words]);
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

/**
 * @param isMarked the message was typed with marks: what differs in them is hardly the same word
 * @param alike the words of a text that are written like it without marks
 */
function sameness(word: Word, isMarked: boolean, alike: readonly Word[]): number {
  if (alike.some(({ accent }) => accent === word.accent)) return 1;
  if (!isMarked || !word.hasDiacritics) return ALIKE.restored;
  return alike.some(({ hasDiacritics }) => !hasDiacritics) ? ALIKE.unmarked : ALIKE.otherMarks;
}

/** A message with its marks put back, as it is held against sentences. */
export interface Said {
  words: readonly Word[];
  weights: readonly number[];
  /** What all words count together. */
  total: number;
  /** How they are written without marks. */
  forms: ReadonlySet<string>;
  isMarked: boolean;
}

export function saidOf(text: string, isMarked: boolean, weigh: Weigh): Said {
  const words = contentOf(text);
  const weights = words.map(weigh);
  const forms = new Set(words.map(({ unaccented }) => unaccented));
  return { words, weights, total: sum(weights), forms, isMarked };
}

/** Share of what is said that a text has, by weight; 0 where nothing is said. */
export function shareIn({ words, weights, total, isMarked }: Said, written: Alike): number {
  let held = 0;
  for (let i = 0; i < words.length; i++) {
    const alike = written.get(words[i]!.unaccented);
    if (alike) held += weights[i]! * sameness(words[i]!, isMarked, alike);
  }
  return total === 0 ? 0 : held / total;
}

/** Share of a text that is said, by weight. */
export function shareSaid({ forms, weights, total }: Bag, said: Said): number {
  let held = 0;
  for (let i = 0; i < forms.length; i++) if (said.forms.has(forms[i]!)) held += weights[i]!;
  return total === 0 ? 0 : held / total;
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
