import { looksEnglish } from '../../../language/looksEnglish';
import { ofOtherCountry } from '../entities/otherCountry';
import type { Recognizer } from '../recognizer';

const isPurpose =
  /(?<!\p{L})(?:để|nhằm|cho việc|de)\s+(?:xin|làm|nộp|bổ sung|lam|nop)\s+(?:hồ sơ\s+|ho so\s+)?(?:visa|thị thực)/iu;

/** So much of a name must be said. */
const CALLED = 0.95;

/** As sure as what is named by a paper and the country that gives it. */
const NAMED = 0.95;

/** "Visa Nhật", "US passport expired": another country gives it, and nothing of ours that is called alike is meant. */
export const otherCountry: Recognizer = {
  name: 'otherCountry',
  recognize({ text: whole, asking, knowledge, aboutProcedures: { search, isCalled } }) {
    // "Visa Nhật dán trong đó" is told by the way of a passport that is reported lost.
    const text = isCalled ? asking : whole;
    // "Lý lịch tư pháp để xin visa": what is called by its name is asked, and not what it is for.
    if (isPurpose.test(text) && (search.candidates[0]?.features.phrase ?? 0) >= CALLED) return null;
    const id = ofOtherCountry(text);
    const known = id === undefined ? undefined : knowledge.knownNames.byId(id);
    if (!known) return null;
    const english = looksEnglish(text) ? { english: true as const } : {};
    return { intent: { kind: 'notheld', known, confidence: NAMED, ...english }, probability: NAMED };
  },
};
