import type { IntentDialog } from '../dialogTurn';
import { activateBeside } from '../memory';
import { unitFigureReply } from './unitReply';

/** Tells figures of wards and communes. */
export const unitFigure: IntentDialog<'unitFigure'> = (intent, turn) => {
  const [only, ...others] = intent.asks === 'units' ? intent.units : [];
  const kept = { ...turn.memory, awaitingWard: false, consecutiveFallbacks: 0 };
  if (only === undefined || others.length > 0) turn.remember(kept);
  else {
    // What is asked on is asked of this unit, and not of the city's figure before.
    const { fact: _, ...without } = kept;
    turn.remember(activateBeside(without, { kind: 'unit', measure: intent.measure, name: only.unit }));
  }
  return [unitFigureReply(intent)];
};
