import type { Submission } from '../../schema/procedure';

type Way = Submission['way'];
interface Line {
  way?: Way | undefined;
}

/**
 * Lines of single ways, put together: what every way says alike is said once, without a way.
 * @param ways the ways in which the procedure can be filed
 */
export function acrossWays<T extends Line>(given: readonly T[], ways: readonly Way[]): T[] {
  const groups = new Map<string, { line: T; ways: Set<Way> }>();
  for (const { way, ...rest } of given) {
    const key = JSON.stringify(rest);
    const group = groups.get(key) ?? { line: rest as T, ways: new Set<Way>() };
    if (way !== undefined) group.ways.add(way);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ line, ways: said }) =>
    said.size === 0 || ways.every((way) => said.has(way))
      ? [line]
      : [...said].map((way) => ({ ...line, way })),
  );
}
