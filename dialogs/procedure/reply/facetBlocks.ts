import type { Facet } from '../../../knowledge/schema/procedure';
import type { Block } from '../../../replies/blocks';
import { say } from '../../text/say';
import { facetTellers } from '../facets/tellers';
import type { FacetRequest, Told } from '../facets/told';
import { capital } from '../values';

/** At most so many facets in one reply. */
export const MAX_FACETS = 3;

/** What answers the question, before what belongs to it. */
export interface Answered {
  blocks: Block[];
  /** A further page exists of this facet. */
  more?: Facet;
  /** Deadlines and common mistakes may follow. */
  warns: boolean;
  /** The record says nothing of what was asked by yes or no, or told. */
  isUnknown?: true;
  /** The whole of a part is told behind what decides: which case applies is asked as ever. */
  tellsPart?: true;
}

/** What is told by a figure alone, "3 ngày làm việc": behind another answer it is named. */
const figures: readonly Facet[] = ['time', 'fee'];

/**
 * The facets that are asked for, each told or named as missing.
 * @param isBeside another answer stands before them
 */
export function facetBlocks(facets: readonly Facet[], request: FacetRequest, isBeside = false): Answered {
  const several = facets.length > 1;
  const told = facets.map((facet) => ({ facet, told: facetTellers[facet]({ ...request, several }) }));
  const held = told.filter(({ told: { lead } }) => lead !== null);
  const missing = told.filter(({ told: { lead } }) => lead === null).map(({ facet }) => facet);
  const more = held.find(({ told: one }) => one.more)?.facet;
  const blocks = held.flatMap(({ facet, told: one }, i) =>
    part(facet, one, i === 0, held.length > 1 || (isBeside && figures.includes(facet))),
  );
  return {
    blocks: [...blocks, ...missingBlocks(missing, held.length === 0)],
    ...(more ? { more } : {}),
    warns: held.length === 1,
  };
}

/** The first part leads; each further one is named by its facet. */
function part(facet: Facet, { lead, rest }: Told, isFirst: boolean, several: boolean): Block[] {
  if (!several) return [{ type: 'lead', text: lead as string }, ...rest];
  const name = capital(say(`facet.${facet}`));
  const text = say('procedure.facetLine', { facet: name, text: lead as string }).replace(/:$/, '.');
  return [{ type: isFirst ? 'lead' : 'text', text }, ...rest.filter(({ type }) => type !== 'actions')];
}

function missingBlocks(missing: readonly Facet[], isAll: boolean): Block[] {
  if (missing.length === 0) return [];
  const names = missing
    .map((facet) => say(facet === 'online' ? 'facet.online.missing' : `facet.${facet}`))
    .join(', ');
  const text = `${say('procedure.missing', { facet: names })} ${say('procedure.wayOn')}`;
  return [{ type: isAll ? 'lead' : 'text', text }];
}
