import { isPerson } from './contentWords';
import { sum } from './termWeights';

/** A story that holds every word of a wording asks it too, less surely. */
const TOLD_IN_STORY_SIMILARITY = 0.6;
const STORY_MIN_TERMS = 3;

/** "17 tuổi", "qua mạng", "trực tuyến": words of an age or a way that are said beside many a question, and their pairs. */
const byTheWay = /^(?:\d+|tuoi|truc|tuyen|qua|mang|tren)(?: (?:\d+|tuoi|truc|tuyen|qua|mang|tren))?$/;

/**
 * One word alone is a coincidence, unless neither says more, and it tells more than who it is about. So is an age or
 * a way, unless nothing else is said: "17 tuổi đi làm có tốn gì không" does not ask whether somebody of 17 must, and who
 * sells online asks of no filing online.
 */
export function sharesEnough(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((term) => b.has(term));
  if (shared.every((term) => byTheWay.test(term)) && shared.length < a.size) return false;
  return shared.length >= 2 || (a.size === 1 && b.size === 1 && shared.some((term) => !isPerson(term)));
}

/** How much two wordings have in common; a longer story that tells all of the other counts as the same, barely. */
export function likeness(
  own: ReadonlySet<string>,
  wording: ReadonlySet<string>,
  weights: (term: string) => number,
): number {
  const isTold = wording.size >= STORY_MIN_TERMS && [...wording].every((term) => own.has(term));
  return Math.max(overlap(own, wording, weights), isTold ? TOLD_IN_STORY_SIMILARITY : 0);
}

/** Dice's coefficient over weighted terms. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weights: (term: string) => number): number {
  const both = new Set([...a].filter((term) => b.has(term)));
  const all = sum(a, weights) + sum(b, weights);
  return all === 0 ? 0 : (2 * sum(both, weights)) / all;
}
