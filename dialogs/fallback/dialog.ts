import { fallbackReply, otherLanguageReply, missingProcedureReply } from '../clarify/reply';
import type { IntentDialog } from '../dialogTurn';

/** Owns up, and counts how often in a row. */
export const fallback: IntentDialog<'fallback'> = ({ confidence, english }, turn) => {
  const { choices: _, ...memory } = turn.memory;
  const consecutiveFallbacks = memory.consecutiveFallbacks + 1;
  turn.remember({ ...memory, awaitingWard: false, consecutiveFallbacks });
  return [english ? otherLanguageReply() : fallbackReply(confidence, consecutiveFallbacks)];
};

/** Asks of what a facet was asked. */
export const missingProcedure: IntentDialog<'missingProcedure'> = ({ facets }, turn) => {
  turn.remember({ ...turn.memory, pendingFacets: facets });
  return [missingProcedureReply(facets)];
};
