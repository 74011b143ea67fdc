import { z } from 'zod';
import { FeatureWeights } from '../language/featureWeights';
import { type Facet, facets } from './schema/procedure';
import { TextClassifier } from './search/models/textClassifier';

/** Whether a question asks for each of some facets: a linear model of each, their weights for one feature side by side. */
export interface FacetModels {
  facets: readonly Facet[];
  /** One number a facet, in log-odds. */
  bias: readonly number[];
  weights: FeatureWeights;
}

export type FacetClassifiers = Partial<Record<Facet, TextClassifier>>;

/** `facets.json` */
export const FacetModelsFile = z.partialRecord(z.enum(facets), TextClassifier).transform(facetModelsOf);

/** A question's features are looked up once for all. */
export function facetModelsOf(classifiers: FacetClassifiers): FacetModels {
  const learned = Object.values(classifiers);
  const rows = new Map<string, number[]>();
  learned.forEach(({ weights }, i) => {
    for (const [feature, weight] of Object.entries(weights)) {
      const row = rows.get(feature) ?? learned.map(() => 0);
      row[i] = weight;
      rows.set(feature, row);
    }
  });
  return {
    facets: Object.keys(classifiers) as Facet[],
    bias: learned.map(({ bias }) => bias),
    weights: FeatureWeights.of(rows),
  };
}
