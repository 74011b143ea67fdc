import { FeatureWeights } from '../../language/featureWeights';

/** Features by number, and of each row the numbers of those that it has. */
export interface FeatureRows {
  names: readonly string[];
  rows: readonly (readonly number[])[];
}

/** Numbers the features that stand in so many rows at least, in the order in which they come. */
export function featureRows(
  texts: readonly (readonly string[])[],
  minExamples: number,
  uses: (feature: string) => boolean = () => true,
): FeatureRows {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const feature of text) if (uses(feature)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].flatMap(([feature, count]) => (count >= minExamples ? [feature] : []));
  const numbers = new Map(names.map((name, i) => [name, i]));
  return { names, rows: texts.map((text) => text.flatMap((feature) => numbers.get(feature) ?? [])) };
}

/** To hundredths, as they are shipped. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * Of learned weights those of the features that move anything by so much at least.
 * @param weights those of all features, `width` of each, one behind the other
 */
export function keptWeights(
  names: readonly string[],
  weights: Float64Array,
  width: number,
  least: number,
): FeatureWeights {
  return FeatureWeights.of(
    names.flatMap((name, i) => {
      const own = [...weights.subarray(i * width, (i + 1) * width)].map(hundredths);
      return own.some((weight) => Math.abs(weight) >= least) ? [[name, own] as const] : [];
    }),
  );
}
