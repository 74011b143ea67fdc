import type { Family } from '../families';
import type { Attribute } from '../schema/vocabulary';
import type { Asked } from './attributes';
import type { FamilyProfile } from './candidateRanker';
import { nameOverlap } from './nearDuplicates';

/** Share of the shorter name that twins have in common. */
export const SIBLING_MIN_NAME_OVERLAP = 0.5;

/** Families whose names are much alike: what differs between them is an action, a qualifier, an age. */
export class FamilyTwins {
  private readonly byId: ReadonlyMap<string, FamilyProfile>;
  /** By word: the profiles in whose names it stands, by number. */
  private readonly byWord = new Map<string, number[]>();
  private readonly known = new Map<FamilyProfile, FamilyProfile[]>();

  constructor(
    private readonly profiles: readonly FamilyProfile[],
    private readonly actions: Readonly<Record<string, Attribute>>,
  ) {
    this.byId = new Map(profiles.map((profile) => [profile.family.id, profile]));
    profiles.forEach(({ name }, i) => {
      for (const word of name) {
        const list = this.byWord.get(word);
        if (list) list.push(i);
        else this.byWord.set(word, [i]);
      }
    });
  }

  /** The families whose names are much like that of one. */
  of(family: Family): Family[] {
    const own = this.profileOf(family);
    return own ? this.twinsOf(own).map((twin) => twin.family) : [];
  }

  /**
   * The twin that is the same but for one qualifier, which it lacks: the marriage of two Vietnamese beside that with a
   * foreigner.
   */
  without(qualifier: string, family: Family): Family | undefined {
    const own = this.profileOf(family);
    return own?.qualifiers.has(qualifier)
      ? this.nearestBut(own, ({ qualifiers }) => !qualifiers.has(qualifier))
      : undefined;
  }

  /** The twin that is the same but for one qualifier, which it alone has: the marriage with a foreigner. */
  with(qualifier: string, family: Family): Family | undefined {
    const own = this.profileOf(family);
    return own && !own.qualifiers.has(qualifier)
      ? this.nearestBut(own, ({ qualifiers }) => qualifiers.has(qualifier))
      : undefined;
  }

  /** Of twins in which the same is done, and that differ by one qualifier, the one whose name is nearest. */
  private nearestBut(own: FamilyProfile, isMeant: (twin: FamilyProfile) => boolean): Family | undefined {
    const overlap = ({ name }: FamilyProfile): number => nameOverlap(own.name, name);
    const [nearest] = this.twinsOf(own)
      .filter(isMeant)
      .filter(
        ({ actions, qualifiers }) =>
          differences(own.qualifiers, qualifiers) === 1 && differences(own.actions, actions) === 0,
      )
      .sort((a, b) => overlap(b) - overlap(a) || a.name.size - b.name.size);
    return nearest?.family;
  }

  /** Whether the same is done in both: a lost card is issued anew, whoever gets a first one. */
  haveSameActs(one: Family, other: Family): boolean {
    const [a, b] = [this.profileOf(one), this.profileOf(other)];
    return a !== undefined && b !== undefined && differences(a.actions, b.actions) === 0;
  }

  /** Where no twin carries an action that was said, what people mean by it: what has expired is exchanged. */
  withStandIns(asked: Asked, own: FamilyProfile): Asked {
    const carried = new Set(this.twinsOf(own).flatMap(({ actions }) => [...actions]));
    const meant = (action: string): string =>
      carried.has(action) ? action : (this.actions[action]?.near?.find((one) => carried.has(one)) ?? action);
    return { ...asked, wanted: new Set([...asked.wanted].map(meant)) };
  }

  private profileOf({ id }: Family): FamilyProfile | undefined {
    return this.byId.get(id);
  }

  /** In the order of the profiles. */
  private twinsOf(own: FamilyProfile): readonly FamilyProfile[] {
    const twins = this.known.get(own) ?? this.findTwins(own);
    this.known.set(own, twins);
    return twins;
  }

  /** Only names that share a word with a name may be like it. */
  private findTwins(own: FamilyProfile): FamilyProfile[] {
    const shared = new Int32Array(this.profiles.length);
    for (const word of own.name) for (const i of this.byWord.get(word) ?? []) shared[i]!++;
    return this.profiles.filter(
      (other, i) =>
        other !== own &&
        shared[i]! >= SIBLING_MIN_NAME_OVERLAP * Math.min(own.name.size, other.name.size) &&
        shared[i]! > 0,
    );
  }
}

/** How many members only one of two sets has. */
export function differences(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => !b.has(one)).length + [...b].filter((one) => !a.has(one)).length;
}
