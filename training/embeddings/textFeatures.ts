import type { Features } from '../../knowledge/search/models/embeddings';
import type { TextFeatures } from './contrastive';

/** In how many of the texts each feature stands. */
export function countOf(texts: readonly Iterable<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const features of texts)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** The features that stand in so many texts at least, in alphabetical order, and what a text says by their numbers. */
export function numberedFeatures(
  counts: ReadonlyMap<string, number>,
  least: number,
): { features: string[]; said: (text: Features) => TextFeatures } {
  const features = [...counts].flatMap(([feature, count]) => (count >= least ? [feature] : [])).sort();
  const numbers = new Map(features.map((feature, i) => [feature, i]));
  const said = (text: Features): TextFeatures => {
    const known = [...text].flatMap(([feature, weight]) => {
      const at = numbers.get(feature);
      return at === undefined ? [] : [[at, weight] as const];
    });
    return {
      features: Int32Array.from(known, ([at]) => at),
      weights: Float32Array.from(known, ([, weight]) => weight),
    };
  };
  return { features, said };
}
