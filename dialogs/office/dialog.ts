import type { IntentDialog } from '../dialogTurn';
import { withWard } from '../memory';
import { officeReply } from './reply';

/** Tells where an office is; a ward that was named is remembered. */
export const office: IntentDialog<'office'> = (intent, turn) => {
  const memory = withWard(turn.memory, intent.role === 'answer' ? intent : undefined);
  turn.remember({ ...memory, awaitingWard: intent.role === 'which', consecutiveFallbacks: 0 });
  return [officeReply(intent)];
};
