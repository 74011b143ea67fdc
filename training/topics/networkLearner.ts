import { softmax } from '../../language/topicClassifier';
import type { NetworkUnit } from '../../language/topicNetwork';
import { RunningMean } from './runningMean';

export interface NetworkHyperparameters {
  units: number;
  epochs: number;
  learningRate: number;
  /** A feature of fewer examples teaches nothing. */
  minExamples: number;
  /** Share of an example's features that is left out at every step, so that none is relied on alone. */
  dropout: number;
  /** Share of the units that is left out at every step. */
  unitDropout: number;
  /** Share of the steps, the last ones, over which weights are averaged. */
  averaged: number;
}

/** One example as it is read: its features by number, how much each counts, its topic, how much the example counts. */
export interface NetworkExample {
  features: Int32Array;
  share: number;
  topic: number;
  weight: number;
}

/** Before any feature is learned, every unit speaks a little: one that is silent learns nothing. */
const AWAKE = 0.2;
/** What units say at first, at most, so that they differ. */
const FIRST_SAYING = 0.5;
/** Topics that were missed by less are left as they are. */
const LEAST_MISS = 1e-4;

interface Miss {
  topic: number;
  by: number;
}

/** The weights of a network with one layer of units, and how one example moves them (Adagrad). */
export class NetworkLearner {
  readonly weights: Float64Array;
  private readonly starts: Float64Array;
  private readonly says: Float64Array;
  readonly bias: Float64Array;
  private readonly moved: Record<'features' | 'starts' | 'says' | 'bias', Float64Array>;
  private readonly mean: RunningMean;
  private readonly voices: Float64Array;
  private readonly slopes: Float64Array;
  private readonly kept: Int32Array;
  private readonly topics: number;
  private readonly settings: NetworkHyperparameters;
  private readonly random: () => number;

  /** @param random draws numbers from 0 to 1 */
  constructor(
    { features, topics }: { features: number; topics: number },
    settings: NetworkHyperparameters,
    random: () => number,
  ) {
    const { units } = settings;
    this.topics = topics;
    this.settings = settings;
    this.random = random;
    this.weights = new Float64Array(features * units);
    this.starts = new Float64Array(units).fill(AWAKE);
    this.says = new Float64Array(units * topics).map(() => (random() * 2 - 1) * FIRST_SAYING);
    this.bias = new Float64Array(topics);
    const moved = (length: number): Float64Array => new Float64Array(length).fill(1e-2);
    this.moved = {
      features: moved(features),
      starts: moved(units),
      says: moved(units * topics),
      bias: moved(topics),
    };
    this.mean = new RunningMean(this.weights, this.starts, this.says, this.bias);
    this.voices = new Float64Array(units);
    this.slopes = new Float64Array(units);
    this.kept = new Int32Array(features);
  }

  /** Moves all weights a step towards telling the topic of an example. */
  learn({ features, share, topic, weight }: NetworkExample): void {
    const { dropout } = this.settings;
    let count = 0;
    for (const feature of features) if (this.random() >= dropout) this.kept[count++] = feature;
    const read = this.kept.subarray(0, count);
    const counts = share / (1 - dropout);
    this.listen(read, counts);
    const misses = softmax(this.sums()).flatMap((chance, one): Miss[] => {
      const by = weight * (chance - (one === topic ? 1 : 0));
      return Math.abs(by) < LEAST_MISS ? [] : [{ topic: one, by }];
    });
    if (misses.length > 0) this.moveFeatures(read, this.moveUnits(misses), counts);
  }

  /** Adds the weights as they are now to the mean that is taken in the end. */
  addToMean(): void {
    this.mean.add();
  }

  takeMean(): void {
    this.mean.take();
  }

  units(): NetworkUnit[] {
    const { topics } = this;
    return [...this.starts].map((start, unit) => ({
      start,
      says: [...this.says.subarray(unit * topics, (unit + 1) * topics)],
    }));
  }

  /** How loud each unit speaks, some of them left out. */
  private listen(read: Int32Array, counts: number): void {
    const { voices, weights } = this;
    const { units, unitDropout } = this.settings;
    voices.fill(0);
    for (const feature of read) {
      const from = feature * units;
      for (let unit = 0; unit < units; unit++) voices[unit]! += weights[from + unit]!;
    }
    for (let unit = 0; unit < units; unit++) {
      const voice = voices[unit]! * counts + this.starts[unit]!;
      voices[unit] = voice > 0 && this.random() >= unitDropout ? voice / (1 - unitDropout) : 0;
    }
  }

  private sums(): number[] {
    const sums = [...this.bias];
    this.voices.forEach((voice, unit) => {
      if (voice > 0)
        for (let topic = 0; topic < this.topics; topic++)
          sums[topic]! += voice * this.says[unit * this.topics + topic]!;
    });
    return sums;
  }

  /** Moves bias, sayings and starts; gives the slope of each unit, 0 for one that was silent. */
  private moveUnits(misses: readonly Miss[]): Float64Array {
    const { says, moved, topics, voices, slopes } = this;
    for (const { topic, by } of misses) this.step(this.bias, moved.bias, topic, by);
    for (let unit = 0; unit < slopes.length; unit++) {
      slopes[unit] = 0;
      const voice = voices[unit]!;
      if (voice <= 0) continue;
      for (const { topic, by } of misses) {
        const at = unit * topics + topic;
        slopes[unit]! += (by * says[at]!) / (1 - this.settings.unitDropout);
        this.step(says, moved.says, at, by * voice);
      }
      this.step(this.starts, moved.starts, unit, slopes[unit]!);
    }
    return slopes;
  }

  /** The weights of one feature share the length of their steps. */
  private moveFeatures(read: Int32Array, slopes: Float64Array, counts: number): void {
    const { units, learningRate } = this.settings;
    const { weights } = this;
    const moved = this.moved.features;
    const square = (counts ** 2 * slopes.reduce((sum, slope) => sum + slope * slope, 0)) / units;
    for (const feature of read) {
      moved[feature]! += square;
      const step = (learningRate * counts) / Math.sqrt(moved[feature]!);
      const from = feature * units;
      for (let unit = 0; unit < units; unit++) weights[from + unit]! -= step * slopes[unit]!;
    }
  }

  private step(values: Float64Array, moved: Float64Array, at: number, slope: number): void {
    moved[at]! += slope * slope;
    values[at]! -= (this.settings.learningRate * slope) / Math.sqrt(moved[at]!);
  }
}
