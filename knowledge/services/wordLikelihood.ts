import { type PackedTerms, packTerms, TermIndex } from '../search/index/termIndex';
import { sum, summed, type TermCounts } from './termVector';

/** How often terms come in questions on procedures, as shares of all of them; a term that is not there comes in none. */
export type TermShares = Readonly<Record<string, number>>;

/** So many terms as they come in all that is asked are taken to stand in the texts of each service. */
const OF_ALL = 100;
/** Added to how often a term stands in all. */
const UNHEARD = 0.5;

export interface PackedLikelihood {
  /** By service: in nats, what each term that it has counts beyond one that it has not. */
  byTerm: PackedTerms;
  /** By service: in nats, what a term counts that it has not. */
  missing: Float64Array;
}

/**
 * How much likelier terms are where one service is spoken of than where any is, or a procedure (naive Bayes): a word that
 * only one of them ever had speaks for it as loudly as it stands seldom elsewhere, and who wrote it does not matter.
 */
export class WordLikelihood {
  private readonly byTerm: TermIndex;

  constructor(private readonly packed: PackedLikelihood) {
    this.byTerm = new TermIndex(packed.byTerm);
  }

  /** By service: above 0 where a text rather speaks of it, in nats for the square root of its length. */
  of(terms: TermCounts): number[] {
    const heard = [...terms].filter(([term]) => this.byTerm.frequency(term) > 0);
    const length = sum(heard.map(([, count]) => count));
    const { sums } = this.byTerm.shared(heard);
    const spread = Math.max(1, Math.sqrt(length));
    return Array.from(
      this.packed.missing,
      (missing, service) => (length * missing + sums[service]!) / spread,
    );
  }
}

/** @param services the terms of all that was written of each */
export function packLikelihood(
  services: readonly TermCounts[],
  elsewhere: TermShares = {},
): PackedLikelihood {
  const all = summed(services);
  const total = sum(all.values()) + all.size * UNHEARD;
  const share = (term: string): number =>
    (((all.get(term) ?? 0) + UNHEARD) / total + (elsewhere[term] ?? 0)) / 2;
  return {
    missing: Float64Array.from(services, (terms) => Math.log(OF_ALL / (sum(terms.values()) + OF_ALL))),
    byTerm: packTerms(services.length, (add) =>
      services.forEach((terms, service) =>
        terms.forEach((count, term) => add(service, term, Math.log1p(count / (OF_ALL * share(term))))),
      ),
    ),
  };
}
