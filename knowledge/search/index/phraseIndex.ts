import type { Word } from '../../../language/words';
import { Idf, type PackedIdf, packIdf } from './idf';
import { type Narrow, narrow } from './narrow';
import { type Postings, PostingsBuilder } from './postings';
import { type PackedSyllables, packSyllables, Syllables } from './syllables';

/** What is indexed of one family, as words. */
export interface Indexed {
  /** Official names of its members. */
  names: (readonly Word[])[];
  /** What people call it, and the situations that lead to it. */
  everyday: (readonly Word[])[];
  /** Texts around it that may explain a word of the question: field, results, documents. */
  context: readonly Word[];
}

/** The phrases of all families by number, with their syllables and pairs of neighbours. */
export interface PackedPhrases {
  syllables: PackedSyllables;
  idf: PackedIdf;
  /** How many families there are. */
  families: number;
  /** The phrases of family `i` are numbered from `familyStarts[i]` up to `familyStarts[i + 1]`. */
  familyStarts: Int32Array;
  /** The forms of the words of all phrases, one behind the other: those of phrase `i` stand from `wordStarts[i]` on. */
  words: Narrow;
  wordStarts: Int32Array;
  /** By form as written: the form without marks. */
  plainOf: Narrow;
  /** By phrase: whether it is an official name, how much its words and its pairs tell. */
  isOfficial: Uint8Array;
  sizes: Float64Array;
  pairSizes: Float64Array;
  /** Syllables by family: of its phrases, and of what stands around them. */
  byFamily: Postings;
  byContext: Postings;
}

export function packPhrases(families: readonly Indexed[]): PackedPhrases {
  const phrases = families.flatMap(({ names, everyday }, family) => [
    ...names.map((words) => ({ family, words, isOfficial: true })),
    ...everyday.map((words) => ({ family, words, isOfficial: false })),
  ]);
  const packedSyllables = packSyllables([
    ...phrases.flatMap(({ words }) => words),
    ...families.flatMap(({ context }) => context),
  ]);
  const syllables = new Syllables(packedSyllables);
  const idf = packIdf(
    families.map(({ names, everyday }) => [...names, ...everyday].flat()),
    syllables,
  );
  const rarity = new Idf(idf, syllables);
  const [byFamily, byContext] = [new PostingsBuilder(), new PostingsBuilder()];
  const add = (to: PostingsBuilder, document: number, word: Word): void =>
    to.add(document, syllables.plainId(word), syllables.accentId(word));
  const seen = { phrase: marker(syllables), family: marker(syllables) };
  const sizes = new Float64Array(phrases.length);
  phrases.forEach(({ words, family }, phrase) => {
    for (const word of words) {
      if (seen.phrase(word, phrase)) continue;
      sizes[phrase]! += rarity.ofAccent(word);
      if (!seen.family(word, family)) add(byFamily, family, word);
    }
  });
  const seenAround = marker(syllables);
  families.forEach(({ names, everyday, context }, family) => {
    for (const words of [...names, ...everyday, context])
      for (const word of words) if (!seenAround(word, family)) add(byContext, family, word);
  });
  return {
    syllables: packedSyllables,
    idf,
    families: families.length,
    familyStarts: startsOf(families.map(({ names, everyday }) => names.length + everyday.length)),
    words: narrow(
      Int32Array.from(
        phrases.flatMap(({ words }) => words),
        (word) => syllables.accentId(word),
      ),
    ),
    wordStarts: startsOf(phrases.map(({ words }) => words.length)),
    plainOf: narrow(plainForms(syllables, phrases)),
    isOfficial: Uint8Array.from(phrases, ({ isOfficial }) => Number(isOfficial)),
    sizes,
    pairSizes: Float64Array.from(phrases, ({ words }) => pairSizeOf(words, rarity)),
    byFamily: byFamily.build(syllables.plainCount),
    byContext: byContext.build(syllables.plainCount),
  };
}

/** Where each of several lists begins that stand one behind the other, and where the last one ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => (starts[i + 1] = starts[i]! + length));
  return starts;
}

function plainForms(syllables: Syllables, phrases: readonly { words: readonly Word[] }[]): Int32Array {
  const plainOf = new Int32Array(syllables.accentCount);
  for (const { words } of phrases)
    for (const word of words) plainOf[syllables.accentId(word)] = syllables.plainId(word);
  return plainOf;
}

/** Tells whether a written form has stood in a document before; documents come in order. */
function marker(syllables: Syllables): (word: Word, document: number) => boolean {
  const last = new Int32Array(syllables.accentCount).fill(-1);
  return (word, document) => {
    const accent = syllables.accentId(word);
    if (last[accent] === document) return true;
    last[accent] = document;
    return false;
  };
}

function pairSizeOf(words: readonly Word[], rarity: Idf): number {
  let size = 0;
  for (let i = 1; i < words.length; i++)
    size += Math.sqrt(rarity.ofAccent(words[i]!) * rarity.ofAccent(words[i - 1]!));
  return size;
}
