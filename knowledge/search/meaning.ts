import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Word } from '../../language/words';
import { dataFolder } from '../dataFolder';

/** A direction in the space of meanings; of length one, or zero when nothing is known. */
export type Meaning = Float32Array;

/** A word or a pair of neighbours, and how much it counts. */
export type Features = ReadonlyMap<string, number>;

/**
 * Which words go together, learned from official and everyday names (latent semantic analysis): "mảnh vườn" lies near
 * "thửa đất" because the same procedures are called by both. Written by `npm run build:associations`.
 */
export class MeaningSpace {
  /** @param vectors direction of each feature, its rarity already in its length */
  constructor(
    private readonly vectors: ReadonlyMap<string, Meaning>,
    private readonly dimensions: number,
  ) {}

  of(features: Features): Meaning {
    const sum = new Float32Array(this.dimensions);
    for (const [feature, weight] of features) {
      const vector = this.vectors.get(feature);
      if (!vector) continue;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + weight * (vector[i] as number);
    }
    const length = Math.sqrt(nearness(sum, sum));
    return length === 0 ? sum : sum.map((value) => value / length);
  }
}

/** 1 for the same direction, about 0 for unrelated ones. */
export function nearness(a: Meaning, b: Meaning): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Adds the syllables and neighbouring pairs of a phrase to a set of features. */
export function addFeatures(features: Map<string, number>, phrase: readonly Word[], weight = 1): void {
  const add = (feature: string): void => void features.set(feature, (features.get(feature) ?? 0) + weight);
  phrase.forEach(({ plain }, i) => {
    add(plain);
    const before = phrase[i - 1];
    if (before) add(`${before.plain} ${plain}`);
  });
}

/** Words said often count more, but ever less so. */
export function damped(features: Features): Features {
  return new Map([...features].map(([feature, count]) => [feature, 1 + Math.log(1 + count)]));
}

/**
 * Reads the learned directions: a line a feature, `feature<TAB>scale<TAB>base64 of signed bytes`.
 * @throws Error naming the line that cannot be read
 */
export function readMeaningSpace(file = join(dataFolder(), 'associations.tsv')): MeaningSpace {
  const vectors = new Map<string, Meaning>();
  let dimensions = 0;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (line === '') return;
      const [feature, scale, bytes] = line.split('\t');
      const steps = new Int8Array(Buffer.from(bytes ?? '', 'base64'));
      if (
        !feature ||
        !Number.isFinite(Number(scale)) ||
        steps.length === 0 ||
        (dimensions && steps.length !== dimensions)
      ) {
        throw new Error(
          `${file}:${i + 1}: expected "feature<TAB>scale<TAB>base64"; rebuild it with npm run build:associations`,
        );
      }
      dimensions = steps.length;
      vectors.set(
        feature,
        Float32Array.from(steps, (step) => step * Number(scale)),
      );
    });
  return new MeaningSpace(vectors, dimensions);
}
