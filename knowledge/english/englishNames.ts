import type { Overlays } from '../overlays';
import type { Procedure } from '../schema/procedure';
import { type EnglishNames, readEnglishNames } from './readEnglishNames';

/** English names of the procedures that are held: those of the list, and those that cards bring along. */
export function englishNames(
  held: ReadonlyMap<string, Procedure>,
  { cards }: Overlays,
  listed: readonly EnglishNames[] = readEnglishNames(),
): EnglishNames[] {
  const own = new Map(listed.map((one) => [one.procedure, one]));
  return [...held.keys()].flatMap((code) => {
    const card = cards.get(code);
    const written = card?.kind === 'full' ? card.en : undefined;
    const one = own.get(code);
    const title = written?.title ?? one?.title;
    const names = [...(written?.names ?? []), ...(one?.names ?? []), ...(one ? [one.title] : [])];
    return title ? [{ procedure: code, title, names }] : [];
  });
}
