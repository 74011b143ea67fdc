import { sheetOf } from '../../../knowledge/sheet/reader';
import { fold } from '../../../language/text';
import { matchesOf } from '../../../language/matches';
import { dayInVietnam } from '../../../language/dates/dayInVietnam';
import type { Recognizer } from '../recognizer';
import { answerOnActive } from '../turnAnalysis';

/** "CT01", "tk 1a": a form by its letters and number. */
const code = /(?<![a-z0-9])([a-z]{2,3}) ?0?(\d{1,2}[a-z]?)(?![a-z0-9])/g;
/** What is asked of a form is asked of the form; "nộp CT01 xong rồi bao lâu" asks for something else. */
const asksOfForm =
  /(?<![a-z])(?:la (?:gi|chi|j|cai gi|to gi|mau gi)|lay (?:o )?(?:dau|mo)|o dau (?:co|ra)|tai (?:o )?(?:dau|mo)|dien (?:sao|the nao|ra sao|gi)|ghi (?:sao|the nao|gi)|mau (?:gi|nao))(?![a-z])/;

/** "CT01 là gì" of the procedure in hand, which takes that form. */
export const formNamed: Recognizer = {
  name: 'formNamed',
  recognize({ text, memory, knowledge, now, aboutProcedures }) {
    const plain = fold(text);
    if (memory.current === undefined || !asksOfForm.test(plain)) return null;
    const said = matchesOf(code, plain).map(([, letters, number]) => `${letters}${number}`);
    if (said.length === 0) return null;
    const { activeProcedure: active } = aboutProcedures;
    const sheet = sheetOf(knowledge, memory.current, dayInVietnam(now));
    const takesIt = sheet?.forms.some(({ form }) => form !== undefined && said.includes(codeIn(form)));
    if (!active || !takesIt) return null;
    const intent = answerOnActive({ ...aboutProcedures, facets: ['form'] }, active, CONFIDENCE);
    return { intent, probability: CONFIDENCE };
  },
};

const CONFIDENCE = 0.9;

function codeIn(form: string): string {
  const [[, letters = '', number = ''] = []] = matchesOf(code, fold(form));
  return `${letters}${number}`;
}
