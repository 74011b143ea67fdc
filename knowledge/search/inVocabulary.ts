import type { Lexicon } from './index/lexicon';
import type { Query } from './analyzedQuery';

/** Share of the subject's words that the knowledge has ever heard of, 0 to 1. */
export function inVocabularyRate(query: Query, lexicon: Lexicon): number {
  const subject = query.filter(({ weight }) => weight >= 1);
  const known = subject.filter(({ variants }) => variants.some(({ word }) => lexicon.hasAs(word)));
  return subject.length === 0 ? 0 : known.length / subject.length;
}

/** Share of the subject's neighbouring words that stand side by side somewhere, 0 to 1; 0.5 when there are none. */
export function inVocabularyBigramRate(query: Query, lexicon: Lexicon): number {
  const pairs = query.flatMap((slot, i) => {
    const before = query[i - 1];
    return before && slot.joined && slot.weight >= 1 && before.weight >= 1 ? [[before, slot] as const] : [];
  });
  const known = pairs.filter(([left, right]) =>
    lexicon.areNeighbours(left.variants[0]?.word.unaccented ?? '', right.variants[0]?.word.unaccented ?? ''),
  );
  return pairs.length === 0 ? 0.5 : known.length / pairs.length;
}
