import type { Office } from '../schema/office';
import type { OfficeName } from './names';
import type { OfficeMention } from './officeBook';

/** The offices that a name leads to, each with how. More than one when the name was shared or its unit was divided. */
export interface Resolved {
  offices: Office[];
  /** How the first is named; "district" for all units of a former district. */
  relation: OfficeName['relation'];
  /** The name in full as the records have it. */
  said: string;
  /** The units of the former district of the same name, when the name is also a unit's. */
  district: Office[];
}

/**
 * @param old the unit of before 2025-07-01 is meant ("cũ", "giờ thuộc phường nào")
 */
export function resolve({ names, kind }: OfficeMention, old: boolean): Resolved | null {
  const ofKind = kind ? names.filter((name) => isOfKind(name, kind)) : names;
  const meant = ofKind.length > 0 ? ofKind : names;
  const own = meant.filter(({ relation }) => relation === 'own');
  const merged = meant.filter(({ relation }) => relation === 'merged');
  const district = names.filter(({ relation }) => relation === 'district');
  const chosen =
    kind === 'district' && district.length > 0
      ? district
      : old
        ? first(merged, own, district)
        : kind
          ? first(own, merged, district)
          : first([...own, ...merged], district);
  const [main] = chosen;
  if (!main) return null;
  return {
    offices: unique(chosen),
    relation: main.relation,
    said: main.full,
    district: main.relation === 'own' && old ? unique(district) : [],
  };
}

/** A town before is a commune now and many say so. */
function isOfKind(name: OfficeName, kind: NonNullable<OfficeMention['kind']>): boolean {
  return name.kind === kind || (kind === 'commune' && name.kind === 'town' && name.relation === 'merged');
}

function first(...groups: OfficeName[][]): OfficeName[] {
  return groups.find((group) => group.length > 0) ?? [];
}

function unique(names: readonly OfficeName[]): Office[] {
  return [...new Map(names.map(({ office }) => [office.code, office])).values()];
}
