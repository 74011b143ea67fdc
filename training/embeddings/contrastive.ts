/** What a text says: features by number, and how much each counts. */
export interface TextFeatures {
  features: Int32Array;
  weights: Float32Array;
}

/** A training example: a text with its positive families and hard negatives. */
export interface TrainingExample {
  said: TextFeatures;
  /** Families that are right, each with what it says (without the lesson's own phrase, if it is one of its names). */
  positives: readonly { family: number; says: TextFeatures }[];
  /** Families that are easily taken for them. */
  hardNegatives: readonly number[];
}

export interface Hyperparameters {
  dimensions: number;
  epochs: number;
  /** How many lessons are learned from at once. */
  batchSize: number;
  /** How many families of the other lessons of a batch are held against each, and how many near ones. */
  inBatchNegatives: number;
  hardNegatives: number;
  learningRate: number;
  /** Likeness is divided by this before it counts as odds, in nats. */
  temperature: number;
  /** Feature dropout rate. */
  featureDropout: number;
}

export const defaultHyperparameters: Hyperparameters = {
  dimensions: 112,
  epochs: 6,
  batchSize: 512,
  inBatchNegatives: 32,
  hardNegatives: 24,
  learningRate: 0.1,
  temperature: 0.05,
  featureDropout: 0.12,
};

/**
 * Learns a direction for every feature such that a text points where the family points that it means, and away from
 * others (contrastive learning with one table for questions and families; Adagrad).
 * @param families what each family says
 * @param lengths how long each feature's direction is at first: its rarity
 * @param random numbers from 0 to 1; a fixed sequence makes the result reproducible
 * @returns the directions, one after the other
 */
export function trainEmbeddings(
  families: readonly TextFeatures[],
  lessons: readonly TrainingExample[],
  lengths: readonly number[],
  random: () => number,
  course: Hyperparameters = defaultHyperparameters,
  onRound: (round: number, loss: number) => void = () => {},
): Float32Array {
  const table = new Table(lengths, course, random);
  const order = lessons.map((_, i) => i);
  for (let round = 0; round < course.epochs; round++) {
    shuffle(order, random);
    let loss = 0;
    for (let at = 0; at < order.length; at += course.batchSize) {
      const batch = order.slice(at, at + course.batchSize).map((i) => lessons[i] as TrainingExample);
      loss += learnBatch(table, families, batch, random, course);
    }
    onRound(round, loss / lessons.length);
  }
  return table.directions;
}

/** A text's direction of length one, what it was made of, and the slope collected for it. */
interface Pointer {
  said: TextFeatures;
  direction: Float32Array;
  length: number;
  slope: Float32Array;
}

/** The directions of all features, and how far each was moved already. */
class Table {
  readonly directions: Float32Array;
  private readonly moved: Float32Array;
  private readonly slopes: Float32Array;
  private readonly blamed = new Set<number>();

  constructor(
    lengths: readonly number[],
    private readonly course: Hyperparameters,
    random: () => number,
  ) {
    const { dimensions } = course;
    const unit = 1 / Math.sqrt(dimensions);
    this.directions = Float32Array.from(
      { length: lengths.length * dimensions },
      (_, i) => gaussian(random) * unit * (lengths[Math.floor(i / dimensions)] as number),
    );
    this.moved = new Float32Array(this.directions.length).fill(1.5e-5);
    this.slopes = new Float32Array(this.directions.length);
  }

  point({ features, weights }: TextFeatures): Pointer {
    const { dimensions } = this.course;
    const { directions } = this;
    const direction = new Float32Array(dimensions);
    for (let i = 0; i < features.length; i++) {
      const weight = weights[i] as number;
      const from = (features[i] as number) * dimensions;
      for (let k = 0; k < dimensions; k++) direction[k]! += weight * directions[from + k]!;
    }
    const length = Math.sqrt(dot(direction, direction)) || 1e-6;
    for (let k = 0; k < dimensions; k++) direction[k]! /= length;
    return { said: { features, weights }, direction, length, slope: new Float32Array(dimensions) };
  }

  /** Collects what a pointer's slope means for its features. */
  blame({ said: { features, weights }, direction, length, slope }: Pointer): void {
    const { dimensions } = this.course;
    const { slopes } = this;
    const along = dot(slope, direction);
    const own = slope.map((value, k) => (value - along * direction[k]!) / length);
    for (let i = 0; i < features.length; i++) {
      const feature = features[i] as number;
      const weight = weights[i] as number;
      this.blamed.add(feature);
      const from = feature * dimensions;
      for (let k = 0; k < dimensions; k++) slopes[from + k]! += weight * own[k]!;
    }
  }

  /** Moves the features that were blamed. */
  move(): void {
    const { dimensions, learningRate } = this.course;
    const { slopes, moved, directions } = this;
    for (const feature of this.blamed) {
      for (let at = feature * dimensions; at < (feature + 1) * dimensions; at++) {
        const slope = slopes[at]!;
        moved[at]! += slope * slope;
        directions[at]! -= (learningRate * slope) / Math.sqrt(moved[at]!);
        slopes[at] = 0;
      }
    }
    this.blamed.clear();
  }
}

/** One step; returns the sum of what was missed, in nats. */
function learnBatch(
  table: Table,
  families: readonly TextFeatures[],
  batch: readonly TrainingExample[],
  random: () => number,
  { inBatchNegatives, hardNegatives: mostNear, temperature, featureDropout }: Hyperparameters,
): number {
  const known = new Map<number, Pointer>();
  const familyAt = (family: number): Pointer => {
    let pointer = known.get(family);
    if (!pointer) known.set(family, (pointer = table.point(families[family] as TextFeatures)));
    return pointer;
  };
  let missed = 0;
  for (const { said, positives, hardNegatives } of batch) {
    const heard = table.point(without(said, featureDropout, random));
    const meant = best(
      positives.map(({ says }) => table.point(says)),
      heard,
    );
    if (!meant) continue;
    const rivals = new Set(hardNegatives.slice(0, mostNear));
    for (let i = 0; i < inBatchNegatives; i++) {
      const other = batch[Math.floor(random() * batch.length)]?.positives[0];
      if (other) rivals.add(other.family);
    }
    for (const { family } of positives) rivals.delete(family);
    const contest = [meant, ...[...rivals].map(familyAt)];
    const odds = contest.map(({ direction }) => dot(heard.direction, direction) / temperature);
    const most = Math.max(...odds);
    const shares = odds.map((value) => Math.exp(value - most));
    const total = shares.reduce((sum, share) => sum + share, 0);
    missed -= Math.log((shares[0] as number) / total);
    contest.forEach((pointer, i) => {
      const pull = ((shares[i] as number) / total - (i === 0 ? 1 : 0)) / temperature / batch.length;
      if (Math.abs(pull) < 1e-8) return;
      for (let k = 0; k < heard.slope.length; k++) {
        heard.slope[k]! += pull * pointer.direction[k]!;
        pointer.slope[k]! += pull * heard.direction[k]!;
      }
    });
    table.blame(heard);
    table.blame(meant);
  }
  for (const pointer of known.values()) table.blame(pointer);
  table.move();
  return missed;
}

function best(pointers: readonly Pointer[], { direction }: Pointer): Pointer | undefined {
  const likeness = (pointer: Pointer): number => dot(pointer.direction, direction);
  return [...pointers].sort((a, b) => likeness(b) - likeness(a))[0];
}

/** The text with some features left out; all of it if nothing would be left. */
function without({ features, weights }: TextFeatures, share: number, random: () => number): TextFeatures {
  const kept = features.map((_, i) => i).filter(() => random() >= share);
  if (kept.length === 0) return { features, weights };
  return {
    features: kept.map((i) => features[i] as number),
    weights: Float32Array.from(kept, (i) => weights[i] as number),
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** A number of the bell curve around 0 with a spread of about 1. */
function gaussian(random: () => number): number {
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += random();
  return (sum - 3) / Math.SQRT1_2;
}
