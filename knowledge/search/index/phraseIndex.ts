import type { Word } from '../../../language/words';
import { Idf, type PackedIdf, packIdf } from './idf';
import { type PackedPairPostings, packPairPostings } from './pairPostings';
import { type Postings, PostingsBuilder } from './postings';
import { type PackedSyllables, packSyllables, Syllables } from './syllables';

/** What is indexed of one family, as words. */
export interface Indexed {
  /** Official names of its members. */
  names: Word[][];
  /** What people call it, and the situations that lead to it. */
  everyday: Word[][];
  /** Texts around it that may explain a word of the question: field, results, documents. */
  context: Word[];
}

/** The phrases of all families by number, with their syllables and pairs of neighbours. */
export interface PackedPhrases {
  syllables: PackedSyllables;
  idf: PackedIdf;
  /** How many families there are. */
  families: number;
  /** By phrase: its family, whether it is an official name, how much its words and its pairs tell. */
  familyOf: Int32Array;
  isOfficial: Uint8Array;
  sizes: Float64Array;
  pairSizes: Float64Array;
  /** Syllables by phrase, by family (of its phrases, and of what stands around them), and pairs by phrase. */
  byPhrase: Postings;
  byFamily: Postings;
  byContext: Postings;
  byPair: PackedPairPostings;
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
  const [byPhrase, byFamily, byContext] = [
    new PostingsBuilder(),
    new PostingsBuilder(),
    new PostingsBuilder(),
  ];
  const add = (to: PostingsBuilder, document: number, word: Word): void =>
    to.add(document, syllables.plainId(word), syllables.accentId(word));
  const seen = { phrase: marker(syllables), family: marker(syllables) };
  const sizes = new Float64Array(phrases.length);
  phrases.forEach(({ words, family }, phrase) => {
    for (const word of words) {
      if (seen.phrase(word, phrase)) continue;
      add(byPhrase, phrase, word);
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
    familyOf: Int32Array.from(phrases, ({ family }) => family),
    isOfficial: Uint8Array.from(phrases, ({ isOfficial }) => Number(isOfficial)),
    sizes,
    pairSizes: Float64Array.from(phrases, ({ words }) => pairSizeOf(words, rarity)),
    byPhrase: byPhrase.build(syllables.plainCount),
    byFamily: byFamily.build(syllables.plainCount),
    byContext: byContext.build(syllables.plainCount),
    byPair: pairsOf(
      phrases.map(({ words }) => words),
      syllables,
    ),
  };
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

function pairsOf(phrases: readonly (readonly Word[])[], syllables: Syllables): PackedPairPostings {
  return packPairPostings(syllables.plainCount, (add) =>
    phrases.forEach((words, phrase) => {
      const seen = new Set<number>();
      for (let i = 1; i < words.length; i++) {
        const [left, right] = [words[i - 1]!, words[i]!];
        const accents = [syllables.accentId(left), syllables.accentId(right)] as const;
        const form = accents[0] * syllables.accentCount + accents[1];
        if (seen.has(form)) continue;
        seen.add(form);
        add(phrase, { plain: [syllables.plainId(left), syllables.plainId(right)], accents });
      }
    }),
  );
}

function pairSizeOf(words: readonly Word[], rarity: Idf): number {
  let size = 0;
  for (let i = 1; i < words.length; i++)
    size += Math.sqrt(rarity.ofAccent(words[i]!) * rarity.ofAccent(words[i - 1]!));
  return size;
}
