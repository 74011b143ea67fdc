import type { IntentDialog } from '../dialogTurn';
import { inLanguage, offer, withWard } from '../memory';
import { clarifyReply } from './reply';

/** Asks back with choices; the facets that were asked wait for the one that is picked. */
export const clarify: IntentDialog<'clarify'> = (intent, turn) => {
  const { families, facets, office, english, standsOut } = intent;
  const codes = families.map(({ main }) => main.code);
  const before = turn.memory.choices ?? [];
  const isAgain = codes.length === before.length && codes.every((code) => before.includes(code));
  const likely = standsOut ? codes[0] : undefined;
  turn.remember(inLanguage(offer(withWard(turn.memory, office), codes, facets, likely), english === true));
  return [clarifyReply({ ...intent, isAgain }, turn)];
};
