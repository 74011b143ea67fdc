import { type Word, words } from '../../language/words';
import type { Family } from '../families';
import { TermIndex } from '../search/index/termIndex';
import type { KnownName } from '../schema/knownName';

/** How well a name fits a question: 1 when each says all that the other says. */
export interface KnownNameMatch {
  known: KnownName;
  fit: number;
  /** The best fit of a name that is held. */
  heldFit: number;
}

/** How much the question's words count against those of the name: people say less than the official name. */
const QUESTION_SHARE = 0.55;
/** Official names open and end with these; they tell nothing. */
const decoration = /^\s*(?:\d+\.\s*)?thủ tục\s*:?\s*|\s*\((?:thực hiện tại |cấp |trung ương)[^)]*\)\s*$/giu;

/**
 * Compares a question with the names of all procedures, held or not, by rare words and pairs of neighbours, so that
 * one whose content is not held is recognised as itself and not as the nearest that is.
 */
export class KnownNameIndex {
  /** By entry: the name that is known; null when it is held. */
  private readonly known: (KnownName | null)[];
  /** By entry: the rarity of all its features together. */
  private readonly masses: Float64Array;
  private readonly features: TermIndex;

  constructor(known: readonly KnownName[], families: readonly Family[]) {
    const texts: { known: KnownName | null; text: string }[] = [
      ...known.flatMap((one) => [one.name, ...one.names].map((text) => ({ known: one, text }))),
      ...families.flatMap(({ members, everyday }) =>
        [...new Set([...members.map(({ name }) => name), ...everyday])].map((text) => ({
          known: null,
          text,
        })),
      ),
    ];
    // Without names that are known only, there is nothing to find.
    const entries = known.length === 0 ? [] : texts;
    const features = entries.map(({ text }) => new Set(featuresOf(words(text.replace(decoration, '')))));
    this.known = entries.map(({ known: one }) => one);
    this.features = new TermIndex(entries.length, (add) =>
      features.forEach((own, entry) => own.forEach((feature) => add(entry, feature))),
    );
    this.masses = Float64Array.from(features, (own) => this.massOf(own));
  }

  /** The known name that fits best, beside the best that is held; null when nothing fits at all. */
  find(question: readonly Word[]): KnownNameMatch | null {
    const asked = new Set(featuresOf(question));
    const askedMass = this.massOf(asked);
    if (askedMass === 0) return null;
    const weighted = [...asked].map((feature) => [feature, this.rarity(feature)] as const);
    const { documents, sums } = this.features.shared(weighted);
    let best: { known: KnownName; fit: number } | null = null;
    let heldFit = 0;
    for (const entry of documents) {
      const mass = sums[entry] as number;
      const own = this.masses[entry] as number;
      const fit = QUESTION_SHARE * (mass / askedMass) + (1 - QUESTION_SHARE) * (mass / own);
      const known = this.known[entry];
      if (!known) heldFit = Math.max(heldFit, fit);
      else if (fit > (best?.fit ?? 0)) best = { known, fit };
    }
    return best && { ...best, heldFit };
  }

  private rarity(feature: string): number {
    return Math.log(this.known.length / (this.features.frequency(feature) || 0.5));
  }

  private massOf(features: ReadonlySet<string>): number {
    return [...features].reduce((sum, feature) => sum + this.rarity(feature), 0);
  }
}

/** Words and pairs of neighbours, without accents. */
function featuresOf(read: readonly Word[]): string[] {
  return read.flatMap(({ unaccented }, i) => {
    const before = read[i - 1];
    return before ? [unaccented, `${before.unaccented} ${unaccented}`] : [unaccented];
  });
}
