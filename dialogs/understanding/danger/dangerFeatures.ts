import type { PhraseMatch } from '../../../language/phraseMatcher';
import { letterRuns, plainLetters } from '../../../language/topicClassifier';
import { type Word, word, words } from '../../../language/words';
import wording from '../../data/danger/wording.json';
import { dangerConcepts } from './concepts';
import { standardWords } from './standardWords';

/** From this share of marked words on, a word without marks has none. */
const WRITTEN_WITH_MARKS = 0.4;

const whoIs = new Map(
  Object.entries(wording.people).flatMap(([who, names]) => names.map((name) => [name, `@${who}`] as const)),
);

/**
 * What a message shows of danger, each feature once: its words and what the words speak of. Either tells of danger
 * without the other (`conceptFeatures`, `wordFeatures`), so that they can be learned apart.
 */
export function dangerFeatures(text: string): string[] {
  const said = standardWords(text);
  return [...wordsIn(said, true), ...conceptsIn(said)];
}

/** Words, pairs of neighbours and of next but one, words with their accents. People count by who they are. */
export function wordFeatures(text: string): string[] {
  return [...wordsIn(standardWords(text), false)];
}

/** What words speak of, in pairs wherever they stand, in their order, and with the words around them. */
export function conceptFeatures(text: string): string[] {
  return [...conceptsIn(standardWords(text))];
}

/** The concepts that a message speaks of. */
export function conceptsOf(text: string): Set<string> {
  return new Set(dangerConcepts.matchLongest(standardWords(text).map(word)).map(({ value }) => value));
}

/** The concepts that a message speaks of; written with accents, only those with its accents. */
export function writtenConceptsOf(text: string): Set<string> {
  return new Set(spokenOf(standardWords(text).map(word)).map(({ value }) => value));
}

function wordsIn(said: readonly string[], withLetters: boolean): Set<string> {
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
    if (withLetters) for (const run of letterRuns(one)) features.add(run);
  });
  return features;
}

function plainOrWho(said: string): string {
  const plain = plainLetters(said);
  return whoIs.get(said) ?? whoIs.get(plain) ?? plain;
}

function conceptsIn(said: readonly string[]): Set<string> {
  const read = said.map(word);
  const found = spokenOf(read);
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

function spokenOf(read: readonly Word[]): PhraseMatch<string>[] {
  return asAccented(read, dangerConcepts.matchLongest(read));
}

/** Of phrases that were found, those with the accents of a message that is written with accents. */
export function asAccented<T>(read: readonly Word[], found: readonly PhraseMatch<T>[]): PhraseMatch<T>[] {
  const strict = read.filter(({ hasDiacritics: marked }) => marked).length > WRITTEN_WITH_MARKS * read.length;
  return found.filter(({ from, to, phrase }) => !strict || sameAccents(read.slice(from, to), phrase));
}

function sameAccents(read: readonly Word[], phrase: string): boolean {
  const written = words(phrase);
  return read.every(({ accent }, i) => accent === written[i]?.accent);
}
