import type { IntentDialog } from '../dialogTurn';
import { activateFact } from '../memory';
import { factReply } from './reply';

/** Tells a figure of the city. */
export const fact: IntentDialog<'fact'> = (intent, turn) => {
  turn.remember(activateFact(turn.memory, intent.memory));
  return [factReply(intent, turn.chartAddress)];
};
