import { z } from 'zod';
import { facets } from './schema/procedure';
import { TextClassifier } from './search/models/textClassifier';

/** One model a facet: whether a question asks for it. */
export const FacetModelsFile = z.partialRecord(z.enum(facets), TextClassifier);
export type FacetModels = z.infer<typeof FacetModelsFile>;
