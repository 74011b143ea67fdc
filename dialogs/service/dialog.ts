import type { IntentDialog } from '../dialogTurn';
import { serviceReply } from './reply';

/** Tells what to do and whom to call. */
export const service: IntentDialog<'service'> = (intent, turn) => {
  turn.remember({ ...turn.memory, awaitingWard: false, consecutiveFallbacks: 0 });
  return [serviceReply(intent)];
};
