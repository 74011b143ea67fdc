import type { Level, Procedure } from './schema/procedure';

/** Level variants and re-issues of one procedure, with what people call it. */
export interface Family {
  /** Code of the first member. */
  id: string;
  /** The member that is answered when the question does not name a level. */
  main: Procedure;
  members: Procedure[];
  everyday: string[];
}

/** People file where they live: the nearest level comes first. */
const LEVEL_DISTANCE: Record<Level, number> = { commune: 0, province: 1, other: 2, ministry: 3 };

function distance(procedure: Procedure): number {
  return Math.min(4, ...procedure.levels.map((level) => LEVEL_DISTANCE[level]));
}

/**
 * Groups procedures into families, in the order in which they come.
 * @param everyday phrases by procedure code; those of any member count for the whole family
 */
export function buildFamilies(
  procedures: readonly Procedure[],
  everyday: ReadonlyMap<string, string[]>,
): Family[] {
  const groups = new Map<string, Procedure[]>();
  for (const procedure of procedures) {
    groups.set(procedure.family, [...(groups.get(procedure.family) ?? []), procedure]);
  }
  return [...groups].map(([id, members]) => {
    const sorted = [...members].sort((a, b) => distance(a) - distance(b) || a.code.localeCompare(b.code));
    return {
      id,
      main: sorted[0] as Procedure,
      members: sorted,
      everyday: [...new Set(members.flatMap(({ code }) => everyday.get(code) ?? []))],
    };
  });
}
