import type { IntentDialog } from '../dialogTurn';
import { activateBeside, inLanguage } from '../memory';
import { knownNameReply } from './reply';

/** Says that the procedure is known by name only; what is asked on is asked of its name. */
export const notheld: IntentDialog<'notheld'> = (
  { known, confidence, english = false, facets = [] },
  turn,
) => {
  turn.remember(inLanguage(activateBeside(turn.memory, { kind: 'notheld', id: known.id }), english));
  return [knownNameReply(known, confidence, english, facets)];
};
