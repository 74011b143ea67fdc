import type { IntentDialog } from '../dialogTurn';
import { bodyReply } from './bodyReply';

/** Tells where an office beside the committees is. */
export const body: IntentDialog<'body'> = (intent, turn) => {
  turn.remember({ ...turn.memory, awaitingWard: false, consecutiveFallbacks: 0 });
  return [bodyReply(intent)];
};
