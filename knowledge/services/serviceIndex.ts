import type { Service } from '../schema/service';
import { type TermCounts, termsOf } from './termVector';

/** How well a text fits a service. */
export interface ServiceMatch {
  service: Service;
  /** The name that it is nearest to was in English. */
  english: boolean;
  /** 0 to 1: likeness to the nearest name. */
  name: number;
  /** 0 to 1: likeness to all its names together. */
  whole: number;
  /** 0 to 1: how much of the text the service's names explain. */
  explained: number;
}

interface Vector {
  weights: TermCounts;
  norm: number;
}

interface Entry {
  service: Service;
  names: { vector: Vector; english: boolean; text: string }[];
  whole: Vector;
  vocabulary: Set<string>;
}

const NAME_SHARE = 0.6;

/** Finds services by their names: likeness of weighted terms (tf–idf, cosine). */
export class ServiceIndex {
  private readonly idf = new Map<string, number>();
  private readonly entries: Entry[];
  private readonly unseen: number;

  constructor(services: readonly Service[]) {
    const named = services.map((service) => ({ service, names: namesOf(service) }));
    const all = named.map(({ names }) => new Set(names.flatMap(({ text }) => [...termsOf(text).keys()])));
    const documents = all.length;
    for (const terms of all) for (const term of terms) this.idf.set(term, (this.idf.get(term) ?? 0) + 1);
    for (const [term, count] of this.idf) this.idf.set(term, Math.log(1 + documents / count));
    this.unseen = Math.log(1 + documents);
    this.entries = named.map(({ service, names }, i) => ({
      service,
      names: names.map(({ text, english }) => ({ text, english, vector: this.vector(termsOf(text)) })),
      whole: this.vector(summed(names.map(({ text }) => termsOf(text)))),
      vocabulary: all[i] as Set<string>,
    }));
  }

  /** @param without a name that is left out: what it would be found by if it were not there (for training) */
  rank(text: string, without?: string): ServiceMatch[] {
    const asked = this.vector(termsOf(text));
    return this.entries
      .map((entry): ServiceMatch => {
        const names = entry.names.filter((name) => name.text !== without);
        const scored = names.map((name) => ({ ...name, value: cosine(asked, name.vector) }));
        const best = scored.reduce((a, b) => (b.value > a.value ? b : a), { value: 0, english: false });
        return {
          service: entry.service,
          english: best.english,
          name: best.value,
          whole: cosine(asked, entry.whole),
          explained: share(asked, entry.vocabulary),
        };
      })
      .sort((a, b) => scoreOf(b) - scoreOf(a));
  }

  private vector(terms: TermCounts): Vector {
    const weights = new Map(
      [...terms].map(([term, count]) => [term, count * (this.idf.get(term) ?? this.unseen)]),
    );
    return {
      weights,
      norm: Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)),
    };
  }
}

/** One number to rank by. */
export function scoreOf({ name, whole, explained }: ServiceMatch): number {
  return NAME_SHARE * name + (1 - NAME_SHARE) * 0.5 * (whole + explained);
}

function namesOf({ title, names, en }: Service): { text: string; english: boolean }[] {
  return [
    ...[title, ...names].map((text) => ({ text, english: false })),
    ...(en ? [en.title, ...en.names].map((text) => ({ text, english: true })) : []),
  ];
}

function summed(all: readonly TermCounts[]): TermCounts {
  const sum: TermCounts = new Map();
  for (const terms of all) for (const [term, count] of terms) sum.set(term, (sum.get(term) ?? 0) + count);
  // A word in many names counts, but not as often as it stands there.
  return new Map([...sum].map(([term, count]) => [term, Math.sqrt(count)]));
}

function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let dot = 0;
  for (const [term, weight] of a.weights) dot += weight * (b.weights.get(term) ?? 0);
  return dot / (a.norm * b.norm);
}

function share({ weights }: Vector, vocabulary: ReadonlySet<string>): number {
  let known = 0;
  let all = 0;
  for (const [term, weight] of weights) {
    all += weight;
    if (vocabulary.has(term)) known += weight;
  }
  return all === 0 ? 0 : known / all;
}
