import type { GapToBest, FeatureContext } from './rankingFeatures';

/** For each candidate, how far it is behind the best of all in shared words, meaning and nearest name. */
export function gapsToBest(fits: readonly FeatureContext[]): GapToBest[] {
  const best = (value: (fit: FeatureContext) => number): number => Math.max(0, ...fits.map(value));
  const hit = best((fit) => fit.hit.score);
  const meaning = best((fit) => fit.meaning);
  const closest = best((fit) => fit.closest);
  return fits.map((fit) => ({
    hit: hit - fit.hit.score,
    meaning: meaning - fit.meaning,
    closest: closest - fit.closest,
  }));
}
