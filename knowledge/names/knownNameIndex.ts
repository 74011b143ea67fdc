import { fold } from '../../language/text';
import { type Word, words } from '../../language/words';
import type { Family } from '../families';
import { type PackedTerms, packTerms, TermIndex } from '../search/index/termIndex';
import type { KnownName } from '../schema/knownName';
import { ToldIndex } from './toldIndex';

/** How well a name fits a question: 1 when each says all that the other says. */
export interface KnownNameMatch {
  known: KnownName;
  fit: number;
  /** The best fit of a name that is held; looked for when somebody asks, for most do not. */
  heldFit: () => number;
}

/** A name that stands in a question word for word, whatever else is said. */
export interface SaidName {
  known: KnownName;
  /** The name as it is known. */
  text: string;
  /** The share of what the question says that it is, 0 to 1. */
  share: number;
  /** It is told by its signs, whatever it is called. */
  isTold?: true;
  /** The phrases that tell it. */
  signs?: readonly string[];
}

/** How much the question's words count against those of the name: people say less than the official name. */
const QUESTION_SHARE = 0.55;
/** Official names open and end with these, or with their own code; they tell nothing. */
export const decoration =
  /^\s*(?:\d+\.\s*)?thủ tục\s*:?\s*|\s*\((?:(?:thực hiện tại |cấp |trung ương)[^)]*|\d\.\d{6})\)\s*$/giu;

/** From this share of its rarity on a name is wholly said. */
const WHOLLY_SAID = 0.97;
/** As much as so many of the rarest words a name must tell to be meant among whatever is said: "giải thể" may be anything. */
const SAID_MIN_RARE_WORDS = 1.9;

/** A feature of a question, and how rare it is. */
type Weighted = readonly [feature: string, rarity: number];

const HELD = -1;
const HELD_FOR_OWN_PEOPLE = -2;
/** Their own benefits have twins for everybody else: a question means them only if it names them. */
const ownPeople = ['công an', 'quân nhân', 'quốc phòng', 'tại ngũ', 'cơ yếu'].map(fold);
const OWN_BENEFITS_FIELD = 'Chính sách';

export interface PackedKnownNames {
  features: PackedTerms;
  /** By entry: the number of the name that is known; -1 when it is held, -2 when it is held for soldiers or police. */
  known: Int32Array;
  /** By entry: the rarity of all its features together. */
  masses: Float64Array;
}

/**
 * Compares a question with the names of all procedures, held or not, by rare words and pairs of neighbours, so that
 * one whose content is not held is recognised as itself and not as the nearest that is.
 */
export class KnownNameIndex {
  private readonly features: TermIndex;
  private readonly rarities: Rarities;
  /** By entry, of those that are known: they come first. */
  private readonly texts: string[];
  private readonly told: ToldIndex<KnownName>;

  constructor(
    /** All names that are known. */
    readonly all: readonly KnownName[],
    private readonly packed: PackedKnownNames,
  ) {
    this.texts = all.flatMap(({ name, names: further }) => [name, ...further]);
    this.features = new TermIndex(packed.features);
    this.rarities = new Rarities(this.features, packed.known.length);
    this.told = new ToldIndex(
      all.flatMap((known) => (known.told ?? []).map((told) => ({ value: known, told }))),
    );
  }

  byId(id: string): KnownName | undefined {
    return this.all.find((known) => known.id === id);
  }

  /**
   * The known name that fits best, beside the best that is held.
   * @returns null when none of those that are known fits as well as `least`, or at all
   */
  find(question: readonly Word[], least = 0): KnownNameMatch | null {
    const weighted = this.weighted(question);
    const askedMass = weighted.reduce((mass, [, rarity]) => mass + rarity, 0);
    if (askedMass === 0) return null;
    const { known: numbers } = this.packed;
    let [best, fit] = [HELD, 0];
    // Those that are known come first, and are one in ten. Of its own features a name shares all at most.
    const worthwhile = Math.max(0, (least - (1 - QUESTION_SHARE)) / QUESTION_SHARE) * askedMass;
    const among = this.features.shared(weighted, worthwhile, this.texts.length);
    for (const entry of among.documents) {
      const own = this.fitOf(entry, among.sums[entry]!, askedMass);
      if (own > fit) [best, fit] = [numbers[entry] as number, own];
    }
    if (best === HELD || fit < least) return null;
    let heldFit: number | undefined;
    return {
      known: this.all[best] as KnownName,
      fit,
      heldFit: () => (heldFit ??= this.heldFit(weighted, askedMass)),
    };
  }

  private heldFit(weighted: readonly Weighted[], askedMass: number): number {
    const { known: numbers } = this.packed;
    const namesOwnPeople = weighted.some(([feature]) => ownPeople.includes(feature));
    const all = this.features.shared(weighted);
    let best = 0;
    for (const entry of all.documents) {
      const known = numbers[entry] as number;
      if (known >= 0 || (known === HELD_FOR_OWN_PEOPLE && !namesOwnPeople)) continue;
      best = Math.max(best, this.fitOf(entry, all.sums[entry]!, askedMass));
    }
    return best;
  }

  /** Each word and pair of neighbours once, by how rare it is. */
  private weighted(question: readonly Word[]): Weighted[] {
    return [...new Set(featuresOf(question))].map((feature) => [feature, this.rarities.of(feature)]);
  }

  /** How well an entry fits that has so much of all that the question asks. */
  private fitOf(entry: number, mass: number, askedMass: number): number {
    const own = this.packed.masses[entry] as number;
    return QUESTION_SHARE * (mass / askedMass) + (1 - QUESTION_SHARE) * (mass / own);
  }

  /** Whether a question tells a name by its signs. */
  tells(question: readonly Word[]): boolean {
    return this.told.find(question) !== null;
  }

  /**
   * What is told by its signs, or the most telling known name that stands wholly in a question; null where one that is
   * held tells as much.
   */
  said(question: readonly Word[]): SaidName | null {
    const told = this.told.find(question);
    if (told) {
      const { value: known, phrases: signs } = told;
      return { known, text: signs.join(' '), share: 1, isTold: true, signs };
    }
    const asked = this.weighted(question);
    const least = SAID_MIN_RARE_WORDS * Math.log(this.packed.known.length);
    const { known: numbers, masses } = this.packed;
    const isSaid = (entry: number, mass: number): boolean => {
      const own = masses[entry] as number;
      return own >= least && mass >= own * WHOLLY_SAID;
    };
    const among = this.features.shared(asked, least, this.texts.length);
    if (!among.documents.some((entry) => isSaid(entry, among.sums[entry]!))) return null;
    const all = this.features.shared(asked, least);
    let best = HELD;
    let most = 0;
    for (const entry of all.documents) {
      const own = masses[entry] as number;
      if (!isSaid(entry, all.sums[entry]!) || own < most) continue;
      // Of two that tell as much, the one that is held is meant.
      if (own > most || (numbers[entry] as number) < 0) best = (numbers[entry] as number) < 0 ? HELD : entry;
      most = own;
    }
    if (best === HELD) return null;
    const total = asked.reduce((mass, [, rarity]) => mass + rarity, 0);
    return {
      known: this.all[numbers[best] as number] as KnownName,
      text: this.texts[best] as string,
      share: most / total,
    };
  }
}

/** How telling features are among so many names. */
class Rarities {
  constructor(
    private readonly features: TermIndex,
    private readonly names: number,
  ) {}

  of(feature: string): number {
    return Math.log(this.names / (this.features.frequency(feature) || 0.5));
  }

  massOf(features: ReadonlySet<string>): number {
    let mass = 0;
    for (const feature of features) mass += this.of(feature);
    return mass;
  }
}

export function packKnownNames(known: readonly KnownName[], families: readonly Family[]): PackedKnownNames {
  const texts: { known: number; text: string }[] = [
    ...known.flatMap(({ name, names }, i) => [name, ...names].map((text) => ({ known: i, text }))),
    ...families.flatMap(({ main, members, everyday }) =>
      [...new Set([...members.map(({ name }) => name), ...everyday])].map((text) => ({
        known: isForOwnPeople(main.field, text) ? HELD_FOR_OWN_PEOPLE : HELD,
        text,
      })),
    ),
  ];
  // Without names that are known only, there is nothing to find.
  const entries = known.length === 0 ? [] : texts;
  const own = entries.map(({ text }) => new Set(featuresOf(words(text.replace(decoration, '')))));
  const features = packTerms(entries.length, (add) =>
    own.forEach((set, entry) => set.forEach((feature) => add(entry, feature))),
  );
  const rarities = new Rarities(new TermIndex(features), entries.length);
  return {
    features,
    known: Int32Array.from(entries, (entry) => entry.known),
    masses: Float64Array.from(own, (set) => rarities.massOf(set)),
  };
}

function isForOwnPeople(field: string, name: string): boolean {
  return field === OWN_BENEFITS_FIELD && ownPeople.some((people) => fold(name).includes(people));
}

/** Words and pairs of neighbours, without accents. */
function featuresOf(read: readonly Word[]): string[] {
  return read.flatMap(({ unaccented }, i) => {
    const before = read[i - 1];
    return before ? [unaccented, `${before.unaccented} ${unaccented}`] : [unaccented];
  });
}
