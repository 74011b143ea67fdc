import { say } from '../../text/say';
import { asksOfDoingThere, asksOfElsewhere } from '../elsewhere';
import { facetTellers } from '../facets/tellers';
import { sentence } from '../values';
import { agreement, kindOf, readWordings } from '../writtenQuestion';
import { type Decision, type DecisionRequest, only } from './decision';
import { withoutDecision } from './ofWritten';

/**
 * Whether it may be done where somebody does not live: as the card says, else by where it is filed. Null where that is
 * not asked, or nothing is told of the place.
 */
export function ofElsewhere({ question, sheet, inCase, namesWard }: DecisionRequest): Decision | null {
  if (!asksOfElsewhere(question, sheet.title) && !(namesWard && asksOfDoingThere(question))) return null;
  const written = sheet.asked.find(({ q }) => q.some((wording) => asksOfElsewhere(wording, sheet.title)));
  if (written) {
    // The no to "phải về quê không" is none to "làm ở đây được không".
    const isAlike = agreement(kindOf(question), readWordings(written)) >= 0;
    return { ...only(isAlike ? written.a : withoutDecision(written.a)), facet: 'place' };
  }
  const { lead } = facetTellers.place({ sheet, inCase, page: 1 });
  if (!lead) return null;
  return sheet.place?.anywhere
    ? {
        lead: say('procedure.place.anywhereYes'),
        rest: [{ type: 'text', text: sentence(lead) }],
        facet: 'place',
      }
    : { ...only(lead), facet: 'place' };
}
