import { say } from '../../text/say';
import { facetTellers } from '../facets/tellers';
import { asksForWays } from '../filingWays';
import { sentence, wayText } from '../values';
import type { Decision, DecisionRequest } from './decision';

/** "Nộp bằng những cách nào": all ways that the source lists, and where; null where it lists none, or they are not asked. */
export function ofFilingWays(question: string, { sheet, inCase }: DecisionRequest): Decision | null {
  const { ways, place } = sheet;
  if (ways.length === 0 || !asksForWays(question)) return null;
  const all = ways.map(wayText).join(', ');
  const { lead } = facetTellers.place({ sheet, inCase, page: 1 });
  const isOnline = ways.includes('online') && place?.online !== undefined;
  return {
    facet: 'online',
    lead:
      ways.length === 1
        ? say('procedure.ways.one', { way: all })
        : say('procedure.ways.lead', { count: ways.length, ways: all }),
    rest: [
      ...(lead ? [{ type: 'text' as const, text: lead }] : []),
      ...(isOnline ? [{ type: 'text' as const, text: sentence(place.online as string) }] : []),
    ],
  };
}
