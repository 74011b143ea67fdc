import { z } from 'zod';
import fillerData from '../data/vocabulary/filler.json';
import areaData from './data/areas.json';
import topicData from './data/topics.json';
import wordData from './data/words.json';
import { alternatives } from '../../language/alternatives';

const Phrase = z.string().min(1);
/** Phrases with their alternatives written out. */
const Phrases = z.array(Phrase).transform((phrases) => phrases.flatMap(alternatives));

const Topic = z.strictObject({
  /** Said so, it is meant. Parts joined by " + " may stand apart and in any order. */
  names: Phrases,
  /** Meant only with a sign that a figure of the city is asked for. */
  weak: Phrases.default([]),
  /** Something else is meant with these. */
  not: z.array(Phrase).default([]),
  /** The topic of its rate of growth. */
  growth: z.string().optional(),
  /** Told along, where held for the same period and area. */
  related: z.array(z.string()).default([]),
  /** Told together instead of a figure of its own. */
  members: z.array(z.string()).default([]),
  /** Words behind which a number names one of the members: "tuyến 02". */
  numbered: Phrases.default([]),
  /** Asked for although nothing is held of it: owned up to by its title, until the city imports figures. */
  unheld: z.boolean().default(false),
  /** Figures of one time that belong together (fees by case): told as a list. */
  listed: z.boolean().default(false),
  /** Who has what is not held here. */
  askOf: z.string().optional(),
  /** Of a topic with members, or of one that is not held. */
  title: z.string().optional(),
  /** Holds until something else is published. */
  lasting: z.boolean().default(false),
});
export type Topic = z.infer<typeof Topic>;

const Area = z.strictObject({
  id: z.string().min(1),
  /** In full, for answers. */
  label: z.string().min(1),
  short: z.string().min(1),
  words: Phrases,
});
export type Area = z.infer<typeof Area>;

const Words = z.object({
  /** Signs that stand for words, in the order in which they are written out. */
  signs: z.array(z.tuple([z.string().min(1), Phrase])),
  /** Words of the notes of figures ("tổng điều tra"): said, they choose among the figures of a topic. */
  kinds: z.array(Phrase),
  shorthand: z.record(Phrase, z.string()),
  rewrites: z.array(z.tuple([Phrase, Phrase])),
  compare: z.array(Phrase),
  samePeriod: z.array(Phrase),
  growth: z.array(Phrase),
  series: z.array(Phrase),
  newest: z.array(Phrase),
  city: z.array(Phrase),
  quantity: z.array(Phrase),
  follow: z.array(Phrase),
  procedures: z.array(Phrase),
  filler: z.array(Phrase),
});
export type Words = z.infer<typeof Words>;

export const topics: Readonly<Record<string, Topic>> = z.record(z.string(), Topic).parse(topicData.topics);

/** The areas that figures speak of, the one that is meant first when none is named. */
export const areas: readonly Area[] = z.array(Area).parse(areaData.areas);

/** Places that no figure is held of. */
export const elsewhere: readonly string[] = z.array(Phrase).parse(areaData.elsewhere);

/** The nation, and the words with which it is only what the city is held against. */
export const nation: readonly string[] = z.array(Phrase).parse(areaData.nation);
export const beforeNation: readonly string[] = z.array(Phrase).parse(areaData.beforeNation);

const words = Words.parse(wordData);

/** With the words that say nothing of a subject in any question. */
export const factWords: Words = {
  ...words,
  filler: [...words.filler, ...z.array(Phrase).parse(fillerData.none)],
};
