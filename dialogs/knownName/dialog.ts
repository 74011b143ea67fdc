import type { IntentDialog } from '../dialogTurn';
import { knownNameReply } from './reply';

/** Says that the procedure is known by name only. Nothing is in hand afterwards: there is nothing to ask on about. */
export const notheld: IntentDialog<'notheld'> = ({ known, confidence, english = false }, turn) => {
  const { current: _, choices: __, ...memory } = turn.memory;
  turn.remember({ ...memory, pendingFacets: [], awaitingWard: false, consecutiveFallbacks: 0 });
  return [knownNameReply(known, confidence, english)];
};
