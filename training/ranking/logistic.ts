/** One example: its features, and whether the thing to be learned was true. */
export interface Example {
  features: readonly number[];
  right: boolean;
  /** How much it counts; 1 if not told. */
  weight?: number;
}

export interface Model {
  bias: number;
  weights: number[];
}

/**
 * Logistic regression by gradient descent over all examples.
 * @param ridge how strongly weights are drawn to zero
 * @param bias whether to learn one
 */
export function fitLogistic(
  examples: readonly Example[],
  { ridge = 0.0008, rounds = 12_000, rate = 1, bias: biased = true } = {},
): Model {
  const width = examples[0]?.features.length ?? 0;
  const weights = new Array<number>(width).fill(0);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    const slopes = new Float64Array(width);
    let biasSlope = 0;
    for (const { features, right } of examples) {
      const miss = probability({ bias, weights }, features) - (right ? 1 : 0);
      biasSlope += miss;
      for (let i = 0; i < width; i++) slopes[i]! += miss * features[i]!;
    }
    if (biased) bias -= (rate * biasSlope) / examples.length;
    for (let i = 0; i < width; i++)
      weights[i]! -= rate * (slopes[i]! / examples.length + ridge * weights[i]!);
  }
  return { bias, weights };
}

export function probability({ bias, weights }: Model, features: readonly number[]): number {
  let sum = bias;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
  return 1 / (1 + Math.exp(-sum));
}
