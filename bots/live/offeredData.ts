import type { Fact } from '../../knowledge/schema/fact';
import type { Service } from '../../knowledge/schema/service';
import { switchAgainst } from './inForce';
import type { Live } from './live';

/** What switches leave of the figures and services that are given away. @param now milliseconds since 1970 */
export function offeredData<Data extends { facts: readonly Fact[]; services: readonly Service[] }>(
  data: Data,
  live: Live,
  now: number,
): Data {
  if (live.switches.length === 0) return data;
  const isOffered = (subject: { topic?: string; service?: string }): boolean =>
    switchAgainst(live, { channel: '', facets: [], ...subject }, now) === undefined;
  return {
    ...data,
    facts: data.facts.filter(({ topic }) => isOffered({ topic })),
    services: data.services.filter(({ id }) => isOffered({ service: id })),
  };
}
