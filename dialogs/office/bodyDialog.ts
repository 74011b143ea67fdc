import type { IntentDialog, IntentOf } from '../dialogTurn';
import { withOffice } from '../memory';
import { bodyReply } from './bodyReply';
import { officeTitle } from './office';

/** Tells where an office beside the committees is; what is asked on is asked of it. */
export const body: IntentDialog<'body'> = (intent, turn) => {
  const memory = withOffice(turn.memory, nameOf(intent));
  turn.remember({ ...memory, awaitingWard: false, consecutiveFallbacks: 0 });
  return [bodyReply(intent)];
};

function nameOf(intent: IntentOf<'body'>): string | undefined {
  if (intent.asks !== 'found') return undefined;
  const { found } = intent;
  if (found.kind === 'not-held') return found.title;
  return found.kind === 'committee' ? officeTitle(found.office) : found.body.name;
}
