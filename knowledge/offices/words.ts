import { z } from 'zod';
import { PhraseMatcher } from '../../language/phraseMatcher';
import { Spelling } from '../../language/spelling';
import type { Word } from '../../language/words';
import wordData from './data/words.json';

const Phrase = z.string().min(1);
const groups = [
  'office',
  'where',
  'successor',
  'composition',
  'phone',
  'hours',
  'old',
  'before',
  'mine',
  'filler',
] as const;
export type Group = (typeof groups)[number];

/** What kind of unit a word names: today's three, a town, or one of the districts before 2025-07-01. */
export const UnitKind = z.enum(['ward', 'commune', 'special-zone', 'town', 'district']);
export type UnitKind = z.infer<typeof UnitKind>;

const Words = z.object({
  shorthand: z.record(Phrase, z.string()),
  rewrites: z.array(z.tuple([Phrase, Phrase])),
  kinds: z.record(Phrase, UnitKind),
  ...(Object.fromEntries(groups.map((group) => [group, z.array(Phrase)])) as Record<
    Group,
    z.ZodArray<typeof Phrase>
  >),
});
const data = Words.parse(wordData);

const spelling = new Spelling(data.shorthand, data.rewrites);
const book = new PhraseMatcher(
  groups.flatMap((group) => data[group].map((phrase) => [phrase, group] as const)),
);
const kindBook = new PhraseMatcher(Object.entries(data.kinds));

/** A phrase of a group, or the name of a kind, where it stands. */
export interface PhraseMatch<T> {
  from: number;
  to: number;
  value: T;
}

/** "p. Hải Châu", "P.Hải Châu", "f. An Hải": one letter for the kind; "P Rao" is a name. */
function kindsInFull(text: string): string {
  return text
    .replace(/(?<![\p{L}\d])[pf](?:\.\s*|\s+)(?=\p{L})(?!rao)/giu, 'phường ')
    .replace(/(?<![\p{L}\d])q(?:\.\s*|\s+)(?=\p{L})/giu, 'quận ')
    .replace(/(?<![\p{L}\d])x\.\s*(?=\p{L})/giu, 'xã ')
    .replace(/(?<![\p{L}\d])tt\.?\s+(?=\p{L})/giu, 'thị trấn ');
}

/** Stands for a pause, which no name runs over: "mất ở quê, làm giấy" is not Quế Lâm. A letter to the tokenizer. */
const pause = ' ǁ ';

/** "Tổ 12", "khu dân cư số 5", "kiệt 20": where in a ward someone lives, which no name of a unit follows from. */
const insideAWard =
  /(?<![\p{L}\d])(?:tổ dân phố|to dan pho|tdp|khu dân cư|khu dan cu|kdc|khu phố|khu pho|khối phố|khoi pho|tổ|to|khối|khoi|thôn|thon|kiệt|kiet|hẻm|hem|số nhà|so nha)\s*(?:số|so)?\s*\d+[a-z]?(?![\p{L}\d])/giu;

/** The words of a message, abbreviations written out. */
export function officeWords(text: string): readonly Word[] {
  const inFull = kindsInFull(text.replace(/[\s,;.?!]+$/, '').replace(insideAWard, pause));
  return spelling.read(inFull.replace(/[,;?!]|\.(?=\s)/g, pause));
}

export function groupsIn(words: readonly Word[]): PhraseMatch<Group>[] {
  return book.matchAll(words);
}

export function kindsIn(words: readonly Word[]): PhraseMatch<UnitKind>[] {
  return kindBook.matchAll(words);
}
