import type { Facet } from '../../../knowledge/schema/procedure';
import phrases from '../../data/englishFacets.json';

/** The longest first: "how can I" asks for no permission. */
const cues = Object.entries(phrases)
  .flatMap(([facet, list]) => list.map((phrase) => ({ facet: facet as Facet, phrase })))
  .sort((a, b) => b.phrase.length - a.phrase.length)
  .map(({ facet, phrase }) => ({ facet, pattern: new RegExp(String.raw`\b${phrase}\b`, 'giu') }));

/** Gives way to any other facet: "how do I … online" asks whether it is done online. */
const general: readonly Facet[] = ['steps'];

/** The facets that an English question asks for, in order, and the question without the words that ask. */
export function englishFacets(text: string): { facets: Facet[]; rest: string } {
  let left = text;
  const places = cues.flatMap(({ facet, pattern }) => {
    const at = left.search(pattern);
    if (at < 0) return [];
    // What one phrase has said no other says again; places stay as they are.
    left = left.replace(pattern, (said) => ' '.repeat(said.length));
    return [{ facet, at }];
  });
  const found = places.sort((a, b) => a.at - b.at).map(({ facet }) => facet);
  const rest = left;
  const particular = found.filter((facet) => !general.includes(facet));
  return { facets: [...new Set(particular.length > 0 ? particular : found)], rest };
}
