import { looksEnglish } from '../../../language/looksEnglish';
import { ofOtherCountry } from '../entities/otherCountry';
import type { Recognizer } from '../recognizer';

/** As sure as what is named by a paper and the country that gives it. */
const NAMED = 0.95;

/** "Visa Nhật", "US passport expired": another country gives it, and nothing of ours that is called alike is meant. */
export const otherCountry: Recognizer = {
  name: 'otherCountry',
  recognize({ text, knowledge }) {
    const id = ofOtherCountry(text);
    const known = id === undefined ? undefined : knowledge.knownNames.byId(id);
    if (!known) return null;
    const english = looksEnglish(text) ? { english: true as const } : {};
    return { intent: { kind: 'notheld', known, confidence: NAMED, ...english }, probability: NAMED };
  },
};
