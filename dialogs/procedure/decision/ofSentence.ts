import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { asksOfItself } from '../askable';
import { contentWords } from '../contentWords';
import { decidingSentence, sentenceOfNeed } from '../deciding';
import { ageIn, apart } from '../../understanding/entities/age';
import { tellsOnlyAge } from '../../understanding/entities/ageOnly';
import { agesSaid, isOfAge, speaksOfAge, speaksOfAges } from '../ages';
import { sentencesOfSituations, timesOfSituations } from '../situations';
import { caseQuestion } from '../reply/caseQuestion';
import { sentence, situation, small } from '../values';
import {
  conditionBlocks,
  type Decision,
  type DecisionRequest,
  only,
  soundsLikeAnswer,
  withNote,
} from './decision';
import { withoutPaper } from './ofLackedPaper';
import { neededPart } from './neededPart';

/** The sentence of the sheet that speaks of what is asked; null where none does. */
export function ofSentence(question: string, sheet: ProcedureSheet): Decision | null {
  const parts = neededPart(question);
  const said = parts ? sentenceOfNeed(parts.needed, sheet) : null;
  if (said) return only(said);
  // Where it is filed decides nothing of whether it is needed ("bán hàng online có cần đăng ký không"), and an office that
  // is named is not asked for ("bảo hiểm xã hội có trả tiền mai táng không").
  const { place: _, ...placeless } = sheet;
  const told = parts || !speaksOfPlace.test(question) ? placeless : sheet;
  const deciding =
    decidingSentence(question, told) ?? decidingSentence(question, told, timesOfSituations(sheet));
  if (!deciding) return null;
  const isTerm = sheet.conditions.includes(deciding) && soundsLikeAnswer(deciding);
  return isTerm ? ofCondition(deciding, sheet) : only(deciding);
}

/** Where something is, or may be done. */
const speaksOfPlace =
  /(?<!\p{L})(?:ở|o|tại|tai|nơi|noi|chỗ|cho|đâu|dau|đây|day|mô|khác|khac|quê|que|tỉnh|tinh|nộp|nop|làm|lam|gửi|gui|lên|len|về|ve|đến|den|tới|toi|qua|mạng|mang|online|trực tuyến|truc tuyen)(?!\p{L})/iu;

/** "Còn hợp thửa thì sao". */
const goingOn = /^\s*(?:(?:vậy|thế|rồi)\s+)?còn\s+/iu;

function namesOnly(question: string, sheet: ProcedureSheet): boolean {
  return contentWords(question).size > 0 && asksOfItself(question, sheet);
}

/** A circumstance is answered by the sentence that speaks of it, and never with the whole record again. */
export function ofAside({ question, sheet, inCase, facets }: DecisionRequest): Decision | null {
  if (inCase) return null;
  const ages = agesSaid(question);
  if (isForOtherAges(question, sheet))
    return { lead: say('procedure.aside.otherAge', { title: sheet.title }), rest: [] };
  if (ages.length > 0 && tellsOnlyAge(question)) return only(ofAges(ages, sheet));
  // What only names the matter asks for the part before.
  const isPlain = facets.every((facet) => facet === 'overview') && !goingOn.test(question);
  if (namesOnly(question.replace(goingOn, ''), sheet)) return isPlain ? nothingOfIt(sheet) : null;
  const lacked = withoutPaper(question, sheet);
  if (lacked) return only(lacked);
  const further = sentencesOfSituations(sheet);
  // Where it is filed says nothing of a circumstance: "đóng bảo hiểm 8 tháng" is no office.
  const { place: _, ...placeless } = sheet;
  const told = ages.length > 0 ? sentenceOfAges(ages, sheet) : decidingSentence(question, placeless, further);
  return told ? only(told) : nothingOfIt(sheet);
}

/** "Lớn hơn 6 tuổi thì sao" of what is there for children under 6. */
function isForOtherAges(question: string, { officialName }: ProcedureSheet): boolean {
  const [said, own] = [ageIn(question), ageIn(officialName)];
  return said !== null && own !== null && apart(said, own);
}

/** Nothing is said of it: which case it is decides, where that is still to be chosen; else which part is wanted. */
function nothingOfIt(sheet: ProcedureSheet): Decision {
  const question = caseQuestion(sheet, 'documents', undefined);
  return question.length > 0
    ? { isUnknown: true, lead: say('procedure.aside.unsaid'), rest: question }
    : { isUnknown: true, lead: say('procedure.aside.none'), rest: [] };
}

/** What an age decides: the sentence or the paper of that age, else the terms that ask for another; or that it is heard. */
function ofAges(ages: readonly number[], sheet: ProcedureSheet): string {
  return (
    sentenceOfAges(ages, sheet) ??
    paperOfAges(ages, sheet) ??
    sheet.conditions.find(speaksOfAges) ??
    say('procedure.aside.age')
  );
}

function sentenceOfAges(ages: readonly number[], sheet: ProcedureSheet): string | undefined {
  return [...sheet.conditions, ...sheet.warnings, ...sentencesOfSituations(sheet)].find((text) =>
    speaksOfAge(text, ages),
  );
}

function paperOfAges(ages: readonly number[], { cases }: ProcedureSheet): string | undefined {
  const found = cases
    .flatMap(({ papers }) => papers)
    .find(({ onlyIf }) => onlyIf !== undefined && isOfAge(onlyIf, ages));
  return found?.onlyIf === undefined
    ? undefined
    : say('procedure.decision.paperIf', { when: situation(found.onlyIf), paper: withNote(found) });
}

/** A condition named as one, the others behind it. */
function ofCondition(deciding: string, sheet: ProcedureSheet): Decision {
  const others = sheet.conditions.filter((text) => text !== deciding);
  return {
    lead: say('procedure.decision.condition', { text: small(sentence(deciding)) }),
    rest: conditionBlocks({ conditions: others }),
  };
}
