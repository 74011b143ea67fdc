import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { nearestSentence } from '../deciding';
import { sentence, small } from '../values';
import { conditionBlocks, type Decision } from './decision';

/**
 * "Tiệm sát bên trường học có được cấp không": what nothing decides is told the one sentence that speaks of it most, as no yes
 * and no no. Null where none does.
 */
export function ofNearest(question: string, sheet: ProcedureSheet): Decision | null {
  const told = nearestSentence(question, sheet);
  return told === null
    ? null
    : {
        isUnknown: true,
        lead: say('procedure.decision.nearest', { text: small(sentence(told)) }),
        rest: [
          ...conditionBlocks({ conditions: sheet.conditions.filter((term) => term !== told) }),
          { type: 'text', text: say('procedure.askHotline') },
        ],
      };
}
