import type { Forest, Tree } from '../../knowledge/search/forest';
import type { Example } from './logistic';

export interface Growth {
  trees: number;
  /** How many questions deep a tree may be. */
  depth: number;
  /** How far each tree goes towards what is left to explain. */
  rate: number;
  /** Fewest examples in a leaf. */
  fewest: number;
  /** How strongly leaves are drawn to zero. */
  ridge: number;
  /** Share of the features that each tree may ask about. */
  features: number;
}

const usual: Growth = { trees: 160, depth: 3, rate: 0.06, fewest: 20, ridge: 5, features: 0.5 };

interface Slope {
  gradient: number;
  curvature: number;
}

interface Split {
  feature: number;
  limit: number;
  gain: number;
}

/** Gradient boosting of small trees on log-odds (second-order, as usual); the same examples give the same trees. */
export function growForest(examples: readonly Example[], growth: Partial<Growth> = {}): Forest {
  const { trees: count, depth, rate, fewest, ridge, features: part } = { ...usual, ...growth };
  const rows = examples.map(({ features }) => features);
  const width = rows[0]?.length ?? 0;
  const sorted = Array.from({ length: width }, (_, feature) =>
    rows.map((_, i) => i).sort((a, b) => at(rows, a, feature) - at(rows, b, feature)),
  );
  const share = examples.filter(({ right }) => right).length / Math.max(1, examples.length);
  const bias = Math.log((share + 1e-6) / (1 - share + 1e-6));
  const odds = rows.map(() => bias);
  const random = repeatable();
  const trees: Tree[] = [];
  for (let round = 0; round < count; round++) {
    const slopes = examples.map(({ right }, i): Slope => {
      const p = 1 / (1 + Math.exp(-(odds[i] as number)));
      return { gradient: p - (right ? 1 : 0), curvature: p * (1 - p) };
    });
    const allowed = sorted.map((_, feature) => feature).filter(() => random() < part);
    const grow = (members: Uint8Array, left: number): Tree => {
      const split = left > 0 ? bestSplit(members, slopes, { allowed, rows, sorted, fewest, ridge }) : null;
      if (!split) return leaf(members, slopes, odds, { rate, ridge });
      const goesLeft = members.map((member, i) =>
        member && at(rows, i, split.feature) <= split.limit ? 1 : 0,
      );
      const goesRight = members.map((member, i) => (member && !goesLeft[i] ? 1 : 0));
      return [split.feature, split.limit, grow(goesLeft, left - 1), grow(goesRight, left - 1)];
    };
    trees.push(grow(new Uint8Array(rows.length).fill(1), depth));
  }
  return { bias: rounded(bias), trees };
}

/** Gives the members their new odds on the way. */
function leaf(
  members: Uint8Array,
  slopes: readonly Slope[],
  odds: number[],
  { rate, ridge }: Pick<Growth, 'rate' | 'ridge'>,
): number {
  let gradient = 0;
  let curvature = 0;
  members.forEach((member, i) => {
    if (!member) return;
    gradient += (slopes[i] as Slope).gradient;
    curvature += (slopes[i] as Slope).curvature;
  });
  const value = rounded((-rate * gradient) / (curvature + ridge));
  members.forEach((member, i) => {
    if (member) odds[i] = (odds[i] as number) + value;
  });
  return value;
}

interface Material {
  allowed: readonly number[];
  rows: readonly (readonly number[])[];
  sorted: readonly (readonly number[])[];
  fewest: number;
  ridge: number;
}

function bestSplit(
  members: Uint8Array,
  slopes: readonly Slope[],
  { allowed, rows, sorted, fewest, ridge }: Material,
): Split | null {
  let [gradient, curvature, size] = [0, 0, 0];
  members.forEach((member, i) => {
    if (!member) return;
    gradient += (slopes[i] as Slope).gradient;
    curvature += (slopes[i] as Slope).curvature;
    size++;
  });
  const worth = (g: number, c: number): number => (g * g) / (c + ridge);
  let best: Split | null = null;
  for (const feature of allowed) {
    let [g, c, n] = [0, 0, 0];
    let before = Number.NaN;
    for (const i of sorted[feature] ?? []) {
      if (!members[i]) continue;
      const value = at(rows, i, feature);
      if (n >= fewest && size - n >= fewest && value > before) {
        const gain = worth(g, c) + worth(gradient - g, curvature - c) - worth(gradient, curvature);
        if (gain > (best?.gain ?? 1e-3)) best = { feature, limit: rounded((value + before) / 2), gain };
      }
      g += (slopes[i] as Slope).gradient;
      c += (slopes[i] as Slope).curvature;
      n++;
      before = value;
    }
  }
  return best;
}

function at(rows: readonly (readonly number[])[], row: number, feature: number): number {
  return rows[row]?.[feature] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Always the same sequence of numbers from 0 to 1. */
function repeatable(seed = 1022): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
