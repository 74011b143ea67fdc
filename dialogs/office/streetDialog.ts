import type { IntentDialog } from '../dialogTurn';
import { withWard } from '../memory';
import { streetReply } from './streetReply';

/** Tells in which ward a street lies; the only one is remembered. */
export const street: IntentDialog<'street'> = (intent, turn) => {
  turn.remember({ ...withWard(turn.memory, intent), awaitingWard: false, consecutiveFallbacks: 0 });
  return [streetReply(intent)];
};
