import { looksEnglish } from '../../../language/looksEnglish';
import { PhraseMatcher, type PhraseMatch } from '../../../language/phraseMatcher';
import { letterRuns, plainLetters } from '../../../language/topicClassifier';
import { type Word, word, words } from '../../../language/words';
import wording from '../../data/danger/wording.json';
import { dangerConcepts } from './concepts';
import { standardWords } from './standardWords';

/** From this share of marked words on, a word without marks has none. */
const WRITTEN_WITH_MARKS = 0.4;

/** What every name of a place is read as: "Sơn Trà" speaks neither of a son nor of tea. */
const PLACE = '@place';

const whoIs = new Map(
  Object.entries(wording.people).flatMap(([who, names]) => names.map((name) => [name, `@${who}`] as const)),
);

const places = new PhraseMatcher<string>(wording.places.map((name) => [name, PLACE] as const));

/**
 * What a message shows of danger, each feature once: its words, and what the words speak of (`isOfConcepts`). Either tells
 * of danger without the other, so that they can be learned apart.
 *
 * Words come with pairs of neighbours and of next but one, with their accents and in runs of letters (`isOfLetters`);
 * people count by who they are. What words speak of comes in pairs wherever they stand, in its order, and with the words
 * around it.
 */
export function dangerFeatures(text: string): string[] {
  const said = saidIn(text);
  return [...wordsIn(said), ...conceptsIn(said, looksEnglish(text))];
}

/** Whether a feature is of what words speak of. */
export function isOfConcepts(feature: string): boolean {
  return feature.startsWith('#');
}

/** Whether a feature is a run of letters within a word. */
export function isOfLetters(feature: string): boolean {
  return feature.startsWith('~');
}

/** The concepts that a message speaks of; written with accents, only those with its accents. */
export function writtenConceptsOf(text: string): Set<string> {
  return new Set(spokenOf(saidIn(text).map(word), looksEnglish(text)).map(({ value }) => value));
}

function wordsIn(said: readonly string[]): Set<string> {
  const read = said.map(plainOrWho);
  const features = new Set<string>();
  read.forEach((one, i) => {
    features.add(one);
    features.add(`${read[i - 1] ?? '^'} ${one}`);
    if (i >= 2) features.add(`${read[i - 2]} _ ${one}`);
    if (i === read.length - 1) features.add(`${one} $`);
    if (one.startsWith('@')) return;
    const written = said[i] as string;
    if (word(written).hasDiacritics) features.add(`=${written}`);
    for (const run of letterRuns(one)) features.add(run);
  });
  return features;
}

function plainOrWho(said: string): string {
  const plain = plainLetters(said);
  return whoIs.get(said) ?? whoIs.get(plain) ?? plain;
}

function conceptsIn(said: readonly string[], isEnglish: boolean): Set<string> {
  const read = said.map(word);
  const found = spokenOf(read, isEnglish);
  const features = new Set<string>();
  const spoken = [...new Set(found.map(({ value }) => value))].sort();
  spoken.forEach((concept, i) => {
    features.add(`#${concept}`);
    for (const other of spoken.slice(i + 1)) features.add(`#${concept}+${other}`);
  });
  if (spoken.length === 0) features.add('#nothing');
  found.forEach(({ value, from, to }, i) => {
    const [twoBefore, before] = [found[i - 2]?.value, found[i - 1]?.value];
    if (before) features.add(`#${before}>${value}`);
    if (twoBefore) features.add(`#${twoBefore}>${before}>${value}`);
    features.add(`#${from > 0 ? plainOrWho(said[from - 1] as string) : '^'} ${value}`);
    features.add(`#${value} ${to < said.length ? plainOrWho(said[to] as string) : '$'}`);
  });
  const covered = found.reduce((sum, { from, to }) => sum + to - from, 0);
  features.add(`#covered ${Math.round((covered / Math.max(1, read.length)) * 4)}`);
  features.add(`#length ${Math.min(6, Math.floor(Math.log2(read.length + 1)))}`);
  return features;
}

/** English is written with all the marks that it has: "me" is no mother there, nor "ba" a father. */
function spokenOf(read: readonly Word[], isEnglish: boolean): PhraseMatch<string>[] {
  const found = dangerConcepts.matchLongest(read);
  return isEnglish ? found.filter((one) => isAsWritten(read, one)) : asAccented(read, found);
}

/** The words of a message, each name of a place as one. */
function saidIn(text: string): readonly string[] {
  const said = standardWords(text);
  const read = said.map(word);
  const named = asAccented(read, places.matchLongest(read));
  if (named.length === 0) return said;
  return said.flatMap((one, i) => {
    const place = named.find(({ from, to }) => i >= from && i < to);
    return place === undefined ? [one] : i === place.from ? [PLACE] : [];
  });
}

/** Of phrases that were found, those with the accents of a message that is written with accents. */
export function asAccented<T>(read: readonly Word[], found: readonly PhraseMatch<T>[]): PhraseMatch<T>[] {
  const strict = read.filter(({ hasDiacritics: marked }) => marked).length > WRITTEN_WITH_MARKS * read.length;
  return strict ? found.filter((one) => isAsWritten(read, one)) : [...found];
}

function isAsWritten(read: readonly Word[], { from, to, phrase }: PhraseMatch<unknown>): boolean {
  const written = words(phrase);
  return read.slice(from, to).every(({ accent }, i) => accent === written[i]?.accent);
}
