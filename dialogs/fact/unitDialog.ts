import type { IntentDialog } from '../dialogTurn';
import { unitFigureReply } from './unitReply';

/** Tells figures of wards and communes. */
export const unitFigure: IntentDialog<'unitFigure'> = (intent, turn) => {
  turn.remember({ ...turn.memory, awaitingWard: false, consecutiveFallbacks: 0 });
  return [unitFigureReply(intent)];
};
