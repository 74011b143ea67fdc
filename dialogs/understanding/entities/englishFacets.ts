import type { Facet } from '../../../knowledge/schema/procedure';
import phrases from '../../data/englishFacets.json';

const cues = Object.entries(phrases).flatMap(([facet, list]) =>
  list.map((phrase) => ({ facet: facet as Facet, pattern: new RegExp(String.raw`\b${phrase}\b`, 'giu') })),
);

/** Gives way to any other facet: "how do I … online" asks whether it is done online. */
const general: readonly Facet[] = ['steps'];

/** The facets that an English question asks for, in order, and the question without the words that ask. */
export function englishFacets(text: string): { facets: Facet[]; rest: string } {
  const found = cues
    .map(({ facet, pattern }) => ({ facet, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ facet }) => facet);
  const rest = cues.reduce((left, { pattern }) => left.replace(pattern, ' '), text);
  const particular = found.filter((facet) => !general.includes(facet));
  return { facets: [...new Set(particular.length > 0 ? particular : found)], rest };
}
