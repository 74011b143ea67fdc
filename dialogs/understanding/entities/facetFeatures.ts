import { word, type Word } from '../../../language/words';
import type { AnalyzedQuery } from '../../../knowledge/search/queryAnalyzer';
import { asksYesNo } from './yesNo';

/** What stands for the words that speak of a subject, however many: how something is asked is the same of any. */
const SUBJECT = word('_');

/** What the reading of a question gives to tell which facets it asks for. */
export type FacetEvidence = Pick<AnalyzedQuery, 'words' | 'terms' | 'facets'>;

/**
 * What a question shows of the facets that it asks for, each feature once: its words; runs of two and three words with
 * the subject's words left out; whether yes or no would answer it; the facet words that stand in it, and whether they ask.
 */
export function facetFeatures({ words, terms, facets }: FacetEvidence): string[] {
  const outline = outlineOf(words, terms);
  const features = new Set(words.map(({ unaccented }) => unaccented));
  outline.forEach((one, i) => {
    const next = outline[i + 1];
    if (next) features.add(`${one} ${next}`);
    if (next && outline[i + 2]) features.add(`${one} ${next} ${outline[i + 2]}`);
  });
  if (asksYesNo(textOf({ words }))) features.add('?yes-no');
  for (const { facet, asks } of facets) features.add(asks ? `@${facet}?` : `@${facet}`);
  if (facets.length === 0) features.add('@none');
  return [...features];
}

/** A question as it was read, with shorthand written out. */
export function textOf({ words }: Pick<FacetEvidence, 'words'>): string {
  return words.map(({ text }) => text).join(' ');
}

function outlineOf(words: readonly Word[], terms: FacetEvidence['terms']): string[] {
  const marked = words.map(({ unaccented }, i) =>
    (terms[i]?.weight ?? 0) >= 1 ? SUBJECT.unaccented : unaccented,
  );
  return ['^', ...marked.filter((one, i) => one !== SUBJECT.unaccented || marked[i - 1] !== one), '$'];
}
