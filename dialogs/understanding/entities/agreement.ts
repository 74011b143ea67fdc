import type { Candidate } from '../../../knowledge/search/finder';

/** So much of it makes all but every word of a name. */
const WHOLE_NAME = 0.98;

/** Whether what people call a candidate stands there, all but word for word. */
export function saysWholeName({ features: { phrase } }: Candidate): boolean {
  return phrase >= WHOLE_NAME;
}

/**
 * How far a question and the best name of a candidate say the same, 0 to 1: the harmonic mean of the share of the name
 * that is said, and of the share of the question that the name explains.
 */
export function agreement({ features: { question, phrase } }: Candidate): number {
  return question + phrase === 0 ? 0 : (2 * question * phrase) / (question + phrase);
}
