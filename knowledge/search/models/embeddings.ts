import { type PackedStrings, StringTable, StringTableBuilder } from '../../../language/stringTable';
import type { Word } from '../../../language/words';
import type { Query, TermVariant } from '../analyzedQuery';
import type { Indexed } from '../index/phraseIndex';
import { ModelFileError, readModelLines } from './modelFile';

// Taken once: a global is looked up at each use where a module runs in a context of its own, as tests do.
const { fround } = Math;

/** A direction in the space of meanings; of length one, or zero when nothing is known. */
export type Embedding = Float32Array;

/** Of a feature: so many steps of a size in each dimension, its rarity already in its length. */
export interface Direction {
  feature: string;
  scale: number;
  steps: Int8Array;
}

/** Directions one behind the other, by the numbers of their features, as typed arrays: a file holds them as they are. */
export interface PackedEmbeddings {
  features: PackedStrings;
  steps: Int8Array;
  scales: Float64Array;
  dimensions: number;
}

/** A word or a pair of neighbours, and how much it counts. */
export type Features = ReadonlyMap<string, number>;

/**
 * N-gram embeddings (int8), trained contrastively on names, everyday names and questions so that a query is close to the
 * family it means. A text's embedding is the normalised weighted sum of its n-gram vectors: "mảnh vườn" lies near
 * "thửa đất" because the same procedures are called by both. Written by `npm run train`.
 */
export class EmbeddingModel {
  private readonly features: StringTable;
  readonly dimensions: number;

  constructor(readonly packed: PackedEmbeddings) {
    this.features = new StringTable(packed.features);
    this.dimensions = packed.dimensions;
  }

  /**
   * @param directions each is copied before the next is taken, so that all may come in one array
   * @param count how many there are, where the list does not tell
   */
  static from(
    directions: Iterable<Direction>,
    dimensions: number,
    count = [...directions].length,
  ): EmbeddingModel {
    const all = new Int8Array(count * dimensions);
    const scales = new Float64Array(count);
    const features = new StringTableBuilder();
    for (const { feature, scale, steps } of directions) {
      const number = features.add(feature);
      scales[number] = scale;
      all.set(steps, number * dimensions);
    }
    return new EmbeddingModel({ features: features.build(), steps: all, scales, dimensions });
  }

  of(features: Features): Embedding {
    const { steps, scales, dimensions } = this.packed;
    const sum = new Float32Array(dimensions);
    for (const [feature, weight] of features) {
      const number = this.features.numberOf(feature);
      if (number < 0) continue;
      const scale = scales[number]!;
      // Directions were learned as single floats.
      for (let i = 0, at = number * dimensions; i < dimensions; i++, at++)
        sum[i] = sum[i]! + weight * fround(steps[at]! * scale);
    }
    const length = Math.sqrt(dot(sum, sum));
    return length === 0 ? sum : sum.map((value) => value / length);
  }
}

/** 1 for the same direction, about 0 for unrelated ones. */
export function dot(a: Embedding, b: Embedding): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** How much an official name counts beside an everyday one. */
const officialWeight = 2;

/** What a family says of itself: its official names and its everyday ones. */
export function featuresOfFamily({ names, everyday }: Pick<Indexed, 'names' | 'everyday'>): Features {
  const counts = new Map<string, number>();
  for (const name of names) addFeatures(counts, name, officialWeight);
  for (const phrase of everyday) addFeatures(counts, phrase, 1);
  // Words said often count more, but ever less so.
  return new Map([...counts].map(([feature, count]) => [feature, 1 + Math.log(1 + count)]));
}

/** What one phrase says. */
export function featuresOfPhrase(phrase: readonly Word[]): Features {
  const features = new Map<string, number>();
  addFeatures(features, phrase, 1);
  return features;
}

/** What a question says of its subject. */
export function featuresOfQuery(query: Query): Features {
  const features = new Map<string, number>();
  query.forEach(({ variants, weight, joined }, i) => {
    const word = (variants[0] as TermVariant).word;
    const before = joined ? query[i - 1] : undefined;
    if (weight > 0) features.set(word.unaccented, (features.get(word.unaccented) ?? 0) + weight);
    const both = before ? Math.sqrt(weight * before.weight) : 0;
    if (both > 0) features.set(`${before?.variants[0]?.word.unaccented ?? ''} ${word.unaccented}`, both);
  });
  return features;
}

/** Adds the syllables and neighbouring pairs of a phrase to a set of features. */
function addFeatures(features: Map<string, number>, phrase: readonly Word[], weight: number): void {
  const add = (feature: string): void => void features.set(feature, (features.get(feature) ?? 0) + weight);
  phrase.forEach(({ unaccented }, i) => {
    add(unaccented);
    const before = phrase[i - 1];
    if (before) add(`${before.unaccented} ${unaccented}`);
  });
}

/**
 * Reads the learned directions: a line a feature, `feature<TAB>scale<TAB>base64 of signed bytes`.
 * @throws ModelFileError naming the line that cannot be read
 */
export function readEmbeddingModel(file: string): EmbeddingModel {
  const lines = readModelLines(file).filter((line) => line !== '');
  const [first] = lines;
  const dimensions = first === undefined ? 0 : Buffer.byteLength(first.split('\t')[2] ?? '', 'base64');
  return EmbeddingModel.from(readDirections(lines, dimensions, file), dimensions, lines.length);
}

/** All come in one array. */
function* readDirections(
  lines: readonly string[],
  dimensions: number,
  file: string,
): Generator<Direction, void> {
  // One more would be too many.
  const bytes = Buffer.alloc(dimensions + 1);
  const steps = new Int8Array(bytes.buffer, bytes.byteOffset, dimensions);
  for (const [i, line] of lines.entries()) {
    const [feature, scale, base64 = ''] = line.split('\t');
    const isWhole = bytes.write(base64, 'base64') === dimensions && dimensions > 0;
    if (!feature || !Number.isFinite(Number(scale)) || !isWhole)
      throw new ModelFileError(`${file}:${i + 1}: expected "feature<TAB>scale<TAB>base64"; train it again`);
    yield { feature, scale: Number(scale), steps };
  }
}
