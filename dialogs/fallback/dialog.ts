import { fallbackReply, otherLanguageReply, missingProcedureReply } from '../clarify/reply';
import { hasDiacritics } from '../../language/syllable';
import { titleOf } from '../../knowledge/sheet/reader';
import type { IntentDialog } from '../dialogTurn';
import { inLanguage } from '../memory';
import { heardReply } from './heardReply';

/** Owns up, and counts how often in a row, unless nothing is asked; what was in hand, and choices that were open, stay so. */
export const fallback: IntentDialog<'fallback'> = ({ confidence, english, asksNothing }, turn) => {
  const { memory } = turn;
  const inHand = memory.current ? titleOf(turn.knowledge, memory.current) : undefined;
  const goesOn = memory.current && inHand ? { code: memory.current, title: inHand } : undefined;
  if (asksNothing) return [heardReply(goesOn)];
  const consecutiveFallbacks = memory.consecutiveFallbacks + 1;
  // A part that was asked of nothing waits no longer; one that waits for a choice does.
  const pendingFacets = memory.choices ? memory.pendingFacets : [];
  turn.remember({ ...memory, pendingFacets, awaitingWard: false, consecutiveFallbacks });
  // "I am American": too short to be told from Vietnamese, in a talk that is in English.
  const isEnglish = english ?? (memory.language === 'en' && !hasDiacritics(turn.text));
  return [isEnglish ? otherLanguageReply() : fallbackReply(confidence, consecutiveFallbacks, goesOn)];
};

/** Asks of what a facet was asked. */
export const missingProcedure: IntentDialog<'missingProcedure'> = ({ facets, english }, turn) => {
  turn.remember(inLanguage({ ...turn.memory, pendingFacets: facets }, english === true));
  return [missingProcedureReply(facets, english)];
};
