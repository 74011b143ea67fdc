import { type PackedTerms, packTerms } from '../index/termIndex';

/** A word that is said again tells less each time, and so the sooner the lower this is. */
const SATURATION = 0.9;
/** How far a longer text is held back for holding more words: 0 not at all, 1 wholly. */
const LENGTH_NORMALISATION = 0.6;

/**
 * The words of many texts, and their pairs of neighbours, weighed as Okapi BM25 weighs them; times the IDF of a term this is
 * what it adds to a text's score.
 * @param texts each as its words in order
 */
export function packBm25(texts: readonly (readonly string[])[]): PackedTerms {
  const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return packTerms(texts.length, (add) =>
    texts.forEach((words, text) => {
      const length = words.length / average;
      const halfway = SATURATION * (1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * length);
      for (const [term, count] of countsOf([...words, ...pairsOf(words)]))
        add(text, term, (count * (SATURATION + 1)) / (count + halfway));
    }),
  );
}

/** Neighbours, each pair as one term. */
export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]!} ${word}`);
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
