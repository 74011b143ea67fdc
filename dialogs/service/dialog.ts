import type { IntentDialog } from '../dialogTurn';
import { activateBeside } from '../memory';
import { serviceReply } from './reply';

/** Tells what to do and whom to call. A procedure in hand stays there; else what is asked on is asked of the service. */
export const service: IntentDialog<'service'> = (intent, turn) => {
  const { memory } = turn;
  const isTold = memory.current === undefined && memory.choices === undefined;
  turn.remember(
    isTold
      ? activateBeside(memory, { kind: 'service', id: intent.service.id })
      : { ...memory, awaitingWard: false, consecutiveFallbacks: 0 },
  );
  return [serviceReply(intent)];
};
