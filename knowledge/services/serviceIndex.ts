import { words } from '../../language/words';
import { ToldIndex } from '../names/toldIndex';
import type { Service } from '../schema/service';
import { TermIndex } from '../search/index/termIndex';
import { idfOf, type PackedServices, packServices, vectorOf } from './packServices';
import { sum, termsOf } from './termVector';
import { WordLikelihood } from './wordLikelihood';

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

/** What likeness to one name, to all of them, and the likelihood of its words count; they find most of what others wrote. */
const SHARES = { name: 0.1, whole: 0.4, likelihood: 0.06 };

/** Finds services by what was written of them: likeness of weighted terms (tf–idf, cosine), and how likely they are. */
export class ServiceIndex {
  private readonly byName: TermIndex;
  private readonly byService: TermIndex;
  private readonly vocabulary: TermIndex;
  private readonly likelihood: WordLikelihood;
  private readonly signs: ToldIndex<Service>;

  /** @param packed what was made of the services before, where it was kept */
  constructor(
    private readonly services: readonly Service[],
    private readonly packed: PackedServices = packServices(services),
  ) {
    this.signs = new ToldIndex(
      services.flatMap((service) => (service.told ?? []).map((told) => ({ value: service, told }))),
    );
    this.byName = new TermIndex(packed.byName);
    this.byService = new TermIndex(packed.byService);
    this.vocabulary = new TermIndex(packed.vocabulary);
    this.likelihood = new WordLikelihood(packed.likelihood);
  }

  byId(id: string): Service | undefined {
    return this.services.find((service) => service.id === id);
  }

  /** The service that a message tells by its signs, whatever else is said. */
  told(text: string): Service | null {
    return this.signs.find(words(text))?.value ?? null;
  }

  /** How well a text fits each service, the likest first. */
  rank(text: string): ServiceMatch[] {
    const terms = termsOf(text);
    const asked = vectorOf(terms, (term) => idfOf(this.services.length, this.vocabulary.frequency(term)));
    const likelihoods = this.likelihood.of(terms);
    const weights = [...asked.weights];
    const { sums: ofNames } = this.byName.shared(weights);
    const { sums: ofServices } = this.byService.shared(weights);
    const { sums: known } = this.vocabulary.shared(weights);
    const all = sum(asked.weights.values());
    const { starts, english: inEnglish, nameNorms, norms } = this.packed;
    return this.services
      .map((service, i): ServiceMatch => {
        let [name, english] = [0, false];
        for (let at = starts[i]!; at < starts[i + 1]!; at++) {
          const value = cosine(ofNames[at]!, asked.norm, nameNorms[at]!);
          if (value > name) [name, english] = [value, inEnglish[at] === 1];
        }
        const whole = cosine(ofServices[i]!, asked.norm, norms[i]!);
        const explained = all === 0 ? 0 : known[i]! / all;
        return { service, english, name, whole, explained, likelihood: likelihoods[i]! };
      })
      .sort((a, b) => scoreOf(b) - scoreOf(a));
  }
}

/** One number to rank by. */
export function scoreOf({ name, whole, likelihood }: ServiceMatch): number {
  return SHARES.name * name + SHARES.whole * whole + SHARES.likelihood * likelihood;
}

function cosine(dot: number, a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : dot / (a * b);
}
