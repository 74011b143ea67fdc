import { PhraseMatcher } from '../../../language/phraseMatcher';
import data from '../../data/danger/concepts.json';
import { asWritten } from './standardWords';

/** Words and phrases by what they speak of, for the recognition of danger. */
export const dangerConcepts = new PhraseMatcher<string>(
  Object.entries(data.concepts).flatMap(([concept, phrases]) =>
    [...new Set(phrases.flatMap(asWritten))].map((phrase) => [phrase, concept] as const),
  ),
);
