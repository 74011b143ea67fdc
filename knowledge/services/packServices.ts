import type { Service } from '../schema/service';
import { type PackedTerms, packTerms } from '../search/index/termIndex';
import { summed, type TermCounts, termsOf } from './termVector';
import { type PackedLikelihood, packLikelihood, type TermShares } from './wordLikelihood';

/** All that services are found by, as typed arrays: what takes long to make, and is kept on disk. */
export interface PackedServices {
  /** Names of service `i` are numbered from `starts[i]` up to `starts[i + 1]`. */
  starts: Int32Array;
  /** By name: 1 for those in English. */
  english: Uint8Array;
  /** Lengths of the vectors of names, and of all the names of a service together. */
  nameNorms: Float64Array;
  norms: Float64Array;
  byName: PackedTerms;
  /** By service: all its names together, and which terms they have. */
  byService: PackedTerms;
  vocabulary: PackedTerms;
  likelihood: PackedLikelihood;
}

export interface Vector {
  weights: TermCounts;
  norm: number;
}

/** What a term counts by the number of services that have it; one that none has counts most. */
export function idfOf(services: number, having: number): number {
  return Math.log(1 + services / (having || 1));
}

/** Terms weighed, with the length of what comes of it. */
export function vectorOf(terms: TermCounts, idf: (term: string) => number): Vector {
  const weights = new Map([...terms].map(([term, count]) => [term, count * idf(term)]));
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return { weights, norm: Math.sqrt(squares) };
}

/** @param elsewhere what questions on procedures are made of */
export function packServices(services: readonly Service[], elsewhere?: TermShares): PackedServices {
  const named = services.map((service) =>
    namesOf(service).map((name) => ({ ...name, terms: termsOf(name.text) })),
  );
  const all = named.map((names) => new Set(names.flatMap(({ terms }) => [...terms.keys()])));
  const having = new Map<string, number>();
  for (const terms of all) for (const term of terms) having.set(term, (having.get(term) ?? 0) + 1);
  const idf = (term: string): number => idfOf(services.length, having.get(term) ?? 0);
  const names = named.flat();
  const vectors = names.map(({ terms }) => vectorOf(terms, idf));
  const together = named.map((own) => summed(own.map(({ terms }) => terms)));
  // A word in many names counts, but not as often as it stands there.
  const wholes = together.map((terms) => vectorOf(mapped(terms, Math.sqrt), idf));
  const starts = new Int32Array(services.length + 1);
  named.forEach((own, i) => (starts[i + 1] = starts[i]! + own.length));
  return {
    starts,
    english: Uint8Array.from(names, ({ english }) => (english ? 1 : 0)),
    nameNorms: Float64Array.from(vectors, ({ norm }) => norm),
    norms: Float64Array.from(wholes, ({ norm }) => norm),
    byName: packVectors(vectors),
    byService: packVectors(wholes),
    vocabulary: packTerms(all.length, (add) =>
      all.forEach((terms, service) => terms.forEach((term) => add(service, term))),
    ),
    likelihood: packLikelihood(together, elsewhere),
  };
}

function namesOf({ title, names, said, en }: Service): { text: string; english: boolean }[] {
  return [
    ...[title, ...names, ...said.flat()].map((text) => ({ text, english: false })),
    ...(en ? [en.title, ...en.names].map((text) => ({ text, english: true })) : []),
  ];
}

function mapped(terms: TermCounts, value: (count: number) => number): TermCounts {
  return new Map([...terms].map(([term, count]) => [term, value(count)]));
}

function packVectors(vectors: readonly Vector[]): PackedTerms {
  return packTerms(vectors.length, (add) =>
    vectors.forEach(({ weights }, i) => weights.forEach((weight, term) => add(i, term, weight))),
  );
}
