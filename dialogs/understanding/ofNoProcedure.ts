import { withoutChoices } from '../memory';
import { isAnnounced, isOwnWish, isQuestion } from './entities/sentenceRoles';
import type { Recognized, Recognizer } from './recognizer';
import { generalLaw } from './recognizers/generalLaw';
import { knownName } from './recognizers/knownName';
import { Turn } from './turn';

const elsewhere: readonly Recognizer[] = [generalLaw, knownName];

/**
 * What is said beside what is spoken of, and is no procedure: a question of law and a matter that is known by name alone are
 * recognized as if nothing were in hand; else it is owned up to, or only heard where nothing is asked.
 */
export function ofNoProcedure({ said, memory, knowledge, now, thresholds }: Turn): Recognized {
  const alone = new Turn(said, withoutChoices(memory), knowledge, now, thresholds);
  for (const recognizer of elsewhere) {
    const found = recognizer.recognize(alone);
    if (found?.intent) return found;
  }
  const { confidence } = alone.aboutProcedures.estimate;
  const asksNothing = isOnlyTold(alone);
  return { intent: { kind: 'fallback', confidence, ...(asksNothing && { asksNothing }) }, probability: 1 };
}

/** "Để chị coi lại", "mệt ghê": it asks for nothing, and wishes nothing. */
function isOnlyTold({ text, aboutProcedures: { facets } }: Turn): boolean {
  return facets.length === 0 && !isQuestion(text) && !isAnnounced(text) && !isOwnWish(text);
}
