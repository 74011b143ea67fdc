import type { Recognizer } from '../recognizer';
import { type BodyIntent, understandBody } from '../intents/body';
import { namesUnheld } from './knownName';

/** From here on a service is meant rather than an office of which nothing is held. */
const SURE_OF_SERVICE = 0.9;

const either = /(?<!\p{L})(?:hay|hoặc|hoac)(?!\p{L})/iu;

function isNotHeld(found: BodyIntent): boolean {
  if (found.asks !== 'found' || found.ward) return false;
  if (found.found.kind !== 'body') return found.found.kind === 'not-held';
  const { address, phone } = found.found.body;
  return (address ?? phone) === undefined;
}

/** An office beside the committees is asked for: police, departments, courts; or the list of the 94. */
export const body: Recognizer = {
  name: 'body',
  recognize(turn) {
    const { text, knowledge, whole } = turn;
    const found = understandBody(text, knowledge.bodies, knowledge.offices);
    if (!found) return null;
    const { confidence: probability } = found;
    // "Nộp cho công ty hay bảo hiểm xã hội": which of two the procedure in hand is filed with.
    const isOfActive =
      turn.memory.current !== undefined && whole.facets.includes('place') && either.test(text);
    if (isOfActive) return { probability };
    // What can be done there is worth more than that its address is not held.
    if (isNotHeld(found) && (turn.service?.confidence ?? 0) >= SURE_OF_SERVICE) return { probability };
    // "Tra cứu mã số BHXH" is something done there, and asks for no house.
    if (isNotHeld(found) && !whole.facets.includes('place') && namesUnheld(turn)) return { probability };
    return probability >= whole.estimate.confidence ? { intent: found, probability } : { probability };
  },
};
