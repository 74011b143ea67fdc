import { PhraseMatcher } from '../../../language/phraseMatcher';
import data from '../../data/danger/concepts.json';

/** Words and phrases by what they speak of, for the recognition of danger. */
export const dangerConcepts = new PhraseMatcher<string>(
  Object.entries(data.concepts).flatMap(([concept, phrases]) =>
    phrases.map((phrase) => [phrase, concept] as const),
  ),
);
