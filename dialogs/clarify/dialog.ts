import type { IntentDialog } from '../dialogTurn';
import { offer, withWard } from '../memory';
import { clarifyReply } from './reply';

/** Asks back with choices; the facets that were asked wait for the one that is picked. */
export const clarify: IntentDialog<'clarify'> = ({ families, facets, confidence, office }, turn) => {
  const codes = families.map(({ main }) => main.code);
  turn.remember(offer(withWard(turn.memory, office), codes, facets));
  return [clarifyReply(families, facets, confidence, turn.knowledge, office)];
};
