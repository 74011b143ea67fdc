import type { Candidate } from '../../../knowledge/search/finder';

/**
 * How far a question and the best name of a candidate say the same, 0 to 1: the harmonic mean of the share of the name
 * that is said, and of the share of the question that the name explains.
 */
export function agreement({ features: { question, phrase } }: Candidate): number {
  return question + phrase === 0 ? 0 : (2 * question * phrase) / (question + phrase);
}
