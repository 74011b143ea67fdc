import type { Level, Procedure } from './schema/procedure';

/** Level variants and re-issues of one procedure, with what people call it. */
export interface Family {
  /** Code of the first member. */
  id: string;
  /** The member that is answered when the question does not name a level. */
  main: Procedure;
  members: Procedure[];
  everyday: string[];
  /** Questions that citizens ask about it: words around it, none of its names. */
  asked: string[];
}

/** People file where they live: the nearest level comes first. */
const LEVEL_DISTANCE: Record<Level, number> = { commune: 0, province: 1, other: 2, ministry: 3 };

function distance(procedure: Procedure): number {
  return Math.min(4, ...procedure.levels.map((level) => LEVEL_DISTANCE[level]));
}

/** Districts ended on 1 July 2025: a variant for them is never the one that is told. */
const DISTRICT = /cấp huyện|công an huyện|quận, huyện/iu;
/** Ministries that ended in 2025: what they published has been issued anew. */
const ABOLISHED_ISSUER = /QĐ-B(?:LĐTBXH|GTVT|TNMT|NNPTNT|NN|KHĐT|TTTT)(?!\p{L})/u;

/** The variant of today nearest to where people live; of re-issues at one level the newest. */
function byPrecedence(a: Procedure, b: Procedure): number {
  return (
    Number(DISTRICT.test(a.name)) - Number(DISTRICT.test(b.name)) ||
    distance(a) - distance(b) ||
    Number(ABOLISHED_ISSUER.test(a.decision ?? '')) - Number(ABOLISHED_ISSUER.test(b.decision ?? '')) ||
    b.source.asOf.localeCompare(a.source.asOf) ||
    a.code.localeCompare(b.code)
  );
}

/**
 * Groups procedures into families, in the order in which they come.
 * @param everyday phrases by procedure code; those of any member count for the whole family
 * @param asked questions by procedure code, likewise
 */
export function buildFamilies(
  procedures: readonly Procedure[],
  everyday: ReadonlyMap<string, string[]>,
  asked: ReadonlyMap<string, string[]> = new Map(),
): Family[] {
  const groups = new Map<string, Procedure[]>();
  for (const procedure of procedures) {
    groups.set(procedure.family, [...(groups.get(procedure.family) ?? []), procedure]);
  }
  return [...groups].map(([id, members]) => {
    const sorted = [...members].sort(byPrecedence);
    return {
      id,
      main: sorted[0] as Procedure,
      members: sorted,
      everyday: [...new Set(members.flatMap(({ code }) => everyday.get(code) ?? []))],
      asked: [...new Set(members.flatMap(({ code }) => asked.get(code) ?? []))],
    };
  });
}
