import { z } from 'zod';
import { phraseSet } from '../../language/phraseMatcher';
import { Spelling } from '../../language/spelling';
import type { Word } from '../../language/words';
import data from './data/words.json';

const Phrase = z.string().min(1);
const words = z
  .object({
    shorthand: z.record(Phrase, z.string()),
    rewrites: z.array(z.tuple([Phrase, Phrase])),
    filler: z.array(Phrase),
    generic: z.array(Phrase),
  })
  .parse(data);

const spelling = new Spelling(words.shorthand, words.rewrites);
const filler = phraseSet(words.filler);

/** The words of a question or of a name, abbreviations written out, in one form. */
export function serviceWords(text: string): readonly Word[] {
  return spelling.read(text);
}

const generic = phraseSet(words.generic);

/** How many words of a text could name a service: numbers and words that go with anything do not, 1022 does. */
export function namingCount(read: readonly Word[]): number {
  const names = contentOf(read);
  for (const { from, to } of generic.matchAll(read)) for (let at = from; at < to; at++) names[at] = false;
  return read.filter(({ text }, at) => names[at] && !/^\d{1,2}$/.test(text)).length;
}

/** Which words of a text speak of something, by their places. */
export function contentOf(read: readonly Word[]): boolean[] {
  const speaks = read.map(() => true);
  for (const { from, to } of filler.matchAll(read)) for (let at = from; at < to; at++) speaks[at] = false;
  return speaks;
}
