import { type Word, words } from '../../language/words';
import type { Family } from '../families';
import type { KnownName } from '../schema/knownName';

/** How well a name fits a question: 1 when each says all that the other says. */
export interface KnownNameMatch {
  known: KnownName;
  fit: number;
  /** The best fit of a name that is held. */
  heldFit: number;
}

interface Entry {
  known: KnownName | null;
  features: ReadonlySet<string>;
  /** Rarity of all features together. */
  mass: number;
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
  private readonly entries: Entry[] = [];
  private readonly byFeature = new Map<string, number[]>();
  private readonly rarity: (feature: string) => number;

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
    const features = texts.map(({ text }) => new Set(featuresOf(words(text.replace(decoration, '')))));
    const counts = new Map<string, number>();
    for (const own of features) for (const one of own) counts.set(one, (counts.get(one) ?? 0) + 1);
    this.rarity = (feature) => Math.log(texts.length / (counts.get(feature) ?? 0.5));
    if (known.length === 0) return;
    texts.forEach(({ known: one }, i) => {
      const own = features[i] as Set<string>;
      this.entries.push({ known: one, features: own, mass: this.massOf(own) });
      for (const feature of own) this.byFeature.set(feature, [...(this.byFeature.get(feature) ?? []), i]);
    });
  }

  /** The known name that fits best, beside the best that is held; null when nothing fits at all. */
  find(question: readonly Word[]): KnownNameMatch | null {
    const asked = new Set(featuresOf(question));
    const askedMass = this.massOf(asked);
    if (askedMass === 0) return null;
    const shared = new Map<number, number>();
    for (const feature of asked) {
      const rarity = this.rarity(feature);
      for (const entry of this.byFeature.get(feature) ?? [])
        shared.set(entry, (shared.get(entry) ?? 0) + rarity);
    }
    let best: { known: KnownName; fit: number } | null = null;
    let heldFit = 0;
    for (const [i, mass] of shared) {
      const { known, mass: own } = this.entries[i] as Entry;
      const fit = QUESTION_SHARE * (mass / askedMass) + (1 - QUESTION_SHARE) * (mass / own);
      if (known === null) heldFit = Math.max(heldFit, fit);
      else if (fit > (best?.fit ?? 0)) best = { known, fit };
    }
    return best && { ...best, heldFit };
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
