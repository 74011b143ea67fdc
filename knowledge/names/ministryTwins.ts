import type { Family } from '../families';
import type { Knowledge } from '../knowledge';
import { onceFor } from '../onceFor';
import type { KnownName } from '../schema/knownName';
import { bareName } from './nameFamilies';

/** What is known by name at the level of a ministry, by that name without what only says which level it is. */
const ministryNames = onceFor(
  ({ knownNames }: Pick<Knowledge, 'knownNames'>): ReadonlyMap<string, KnownName> =>
    new Map(
      knownNames.all
        .filter(({ levels }) => levels.includes('ministry'))
        .map((known) => [bareName(known.name), known] as const),
    ),
);

/** The twin of a held procedure that a ministry handles and that is known by name alone; undefined where there is none. */
export function ministryTwinOf(
  { members }: Pick<Family, 'members'>,
  knowledge: Pick<Knowledge, 'knownNames'>,
): KnownName | undefined {
  if (members.some(({ levels }) => levels.includes('ministry'))) return undefined;
  const names = ministryNames(knowledge);
  return members.map(({ name }) => names.get(bareName(name))).find((known) => known !== undefined);
}
