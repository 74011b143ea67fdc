import type { FeatureWeights } from './featureWeights';
import { hasDiacritics } from './syllable';
import { fold, syllables } from './text';

/**
 * Tells what a message is about by the letters and words in it: a linear model with one weight for each feature and
 * topic (multinomial logistic regression). Typing errors, missing accents and shorthand leave enough features intact.
 */
export interface TopicModel {
  /** The first one stands for "none of the others". */
  topics: readonly string[];
  bias: readonly number[];
  weights: FeatureWeights;
}

/** Letters in a row that are looked at, within one word. */
const [shortestRun, longestRun] = [3, 4];
/** Longer messages are read up to here. */
const mostSyllables = 400;

/**
 * What a message shows, each feature once: words, pairs of neighbours, words with their accents where they bear any,
 * and runs of letters. Lengthened letters count once ("cháyyyy"), and every number is the same number.
 */
export function topicFeatures(text: string): string[] {
  const marked = syllables(text)
    .slice(0, mostSyllables)
    .map((syllable) => (/^\p{N}+$/u.test(syllable) ? '0' : syllable.replace(/(\p{L})\1{2,}/gu, '$1')));
  const read = marked.map(lettersOf);
  const features = new Set<string>();
  read.forEach(({ letters, written, runs }, i) => {
    features.add(letters);
    features.add(`${read[i - 1]?.letters ?? '^'} ${letters}`);
    if (i === read.length - 1) features.add(`${letters} $`);
    if (written) features.add(written);
    for (const run of runs) features.add(run);
  });
  return [...features];
}

/** What a syllable shows by itself. */
interface Letters {
  letters: string;
  /** With its accents, where it bears any. */
  written: string | null;
  runs: string[];
}

/** Syllables repeat without end: those seen before are not taken apart again. Bounded against hostile input. */
const seen = new Map<string, Letters>();
const LETTERS_CACHE_SIZE = 4_000;

function lettersOf(marked: string): Letters {
  const known = seen.get(marked);
  if (known) return known;
  const letters = fold(marked);
  const framed = `_${letters}_`;
  const runs: string[] = [];
  for (let size = shortestRun; size <= longestRun; size++)
    for (let at = 0; at + size <= framed.length; at++) runs.push(`~${framed.slice(at, at + size)}`);
  const read = { letters, written: hasDiacritics(marked) ? `=${marked}` : null, runs };
  if (seen.size < LETTERS_CACHE_SIZE) seen.set(marked, read);
  return read;
}

/** A syllable without its marks. */
export function plainLetters(syllable: string): string {
  return lettersOf(syllable).letters;
}

/** Runs of letters within a word, its ends marked: "~_ch", "~cha" …. */
export function letterRuns(letters: string): readonly string[] {
  return lettersOf(letters).runs;
}

/** The probability of every topic, in the order of the model. */
export function topicProbabilities(model: TopicModel, features: readonly string[]): number[] {
  const sums = [...model.bias];
  for (const feature of features) model.weights.addTo(sums, feature);
  return softmax(sums);
}

/** Log-odds as probabilities that sum to 1. */
export function softmax(sums: readonly number[]): number[] {
  const highest = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - highest));
  const total = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => part / total);
}
