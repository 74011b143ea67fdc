import { words } from '../../language/words';
import { ToldIndex } from '../names/toldIndex';
import type { Service } from '../schema/service';
import { packTerms, TermIndex } from '../search/index/termIndex';
import { sum, summed, type TermCounts, termsOf } from './termVector';
import { type TermShares, WordLikelihood } from './wordLikelihood';

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
  /** Above 0 where its words are likelier of this service than of any (`wordLikelihood.ts`). */
  likelihood: number;
}

interface Vector {
  weights: TermCounts;
  norm: number;
}

interface Name {
  english: boolean;
  norm: number;
}

interface Entry {
  service: Service;
  /** Numbers of its names, from and up to. */
  from: number;
  to: number;
  /** Of all its names together. */
  norm: number;
}

/** What likeness to one name, to all of them, and the likelihood of its words count; they find most of what others wrote. */
const SHARES = { name: 0.1, whole: 0.4, likelihood: 0.06 };

/** Finds services by what was written of them: likeness of weighted terms (tf–idf, cosine), and how likely they are. */
export class ServiceIndex {
  private readonly idf = new Map<string, number>();
  private readonly unseen: number;
  private readonly names: Name[] = [];
  private readonly entries: Entry[];
  private readonly byName: TermIndex;
  /** By service: all its names together, and which terms they have. */
  private readonly byService: TermIndex;
  private readonly vocabulary: TermIndex;
  private readonly likelihood: WordLikelihood;
  private readonly signs: ToldIndex<Service>;

  /** @param elsewhere what questions on procedures are made of */
  constructor(services: readonly Service[], elsewhere?: TermShares) {
    this.signs = new ToldIndex(
      services.flatMap((service) => (service.told ?? []).map((told) => ({ value: service, told }))),
    );
    const named = services.map((service) =>
      namesOf(service).map((name) => ({ ...name, terms: termsOf(name.text) })),
    );
    const all = named.map((names) => new Set(names.flatMap(({ terms }) => [...terms.keys()])));
    const documents = all.length;
    for (const terms of all) for (const term of terms) this.idf.set(term, (this.idf.get(term) ?? 0) + 1);
    for (const [term, count] of this.idf) this.idf.set(term, Math.log(1 + documents / count));
    this.unseen = Math.log(1 + documents);
    const vectors = named.map((names) => names.map(({ terms }) => this.vector(terms)));
    const together = named.map((names) => summed(names.map(({ terms }) => terms)));
    // A word in many names counts, but not as often as it stands there.
    const wholes = together.map((terms) => this.vector(mapped(terms, Math.sqrt)));
    this.likelihood = new WordLikelihood(together, elsewhere);
    this.entries = services.map((service, i) => {
      const from = this.names.length;
      named[i]?.forEach(({ english }, k) =>
        this.names.push({ english, norm: (vectors[i]?.[k] as Vector).norm }),
      );
      return { service, from, to: this.names.length, norm: (wholes[i] as Vector).norm };
    });
    this.byName = indexed(vectors.flat());
    this.byService = indexed(wholes);
    this.vocabulary = new TermIndex(
      packTerms(all.length, (add) =>
        all.forEach((terms, service) => terms.forEach((term) => add(service, term))),
      ),
    );
  }

  byId(id: string): Service | undefined {
    return this.entries.find(({ service }) => service.id === id)?.service;
  }

  /** The service that a message tells by its signs, whatever else is said. */
  told(text: string): Service | null {
    return this.signs.find(words(text))?.value ?? null;
  }

  /** How well a text fits each service, the likest first. */
  rank(text: string): ServiceMatch[] {
    const terms = termsOf(text);
    const asked = this.vector(terms);
    const likelihoods = this.likelihood.of(terms);
    const weights = [...asked.weights];
    const { sums: ofNames } = this.byName.shared(weights);
    const { sums: ofServices } = this.byService.shared(weights);
    const { sums: known } = this.vocabulary.shared(weights);
    const all = sum(asked.weights.values());
    return this.entries
      .map(({ service, from, to, norm }, i): ServiceMatch => {
        let [name, english] = [0, false];
        for (let at = from; at < to; at++) {
          const one = this.names[at] as Name;
          const value = cosine(ofNames[at] as number, asked.norm, one.norm);
          if (value > name) [name, english] = [value, one.english];
        }
        const whole = cosine(ofServices[i] as number, asked.norm, norm);
        const explained = all === 0 ? 0 : (known[i] as number) / all;
        return { service, english, name, whole, explained, likelihood: likelihoods[i] as number };
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
export function scoreOf({ name, whole, likelihood }: ServiceMatch): number {
  return SHARES.name * name + SHARES.whole * whole + SHARES.likelihood * likelihood;
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

function indexed(vectors: readonly Vector[]): TermIndex {
  return new TermIndex(
    packTerms(vectors.length, (add) =>
      vectors.forEach(({ weights }, i) => weights.forEach((weight, term) => add(i, term, weight))),
    ),
  );
}

function cosine(dot: number, a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : dot / (a * b);
}
