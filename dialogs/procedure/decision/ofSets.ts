import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { fold } from '../../../language/text';
import { nearestFirst } from '../nearestFirst';
import { type Decision, only } from './decision';

const asksForSets = /(?<![a-z])(?:may|bao nhieu) bo(?! (?:phan|truong|doi|luat))(?![a-z])/;
const tellsSets = /(?<![\d/.])\d{1,2} bộ(?!\s+(?:phận|trưởng|đội|luật))(?!\p{L})/iu;

/** "Mấy bộ bản vẽ": of something else than the file. */
const ofOther = /(?<![a-z])bo (?!ho so|giay to|vay|a(?![a-z])|z(?![a-z])|ạ|the)[a-z]/;
const tellsFiles = /\d{1,2} bộ (?:hồ sơ|giấy)/iu;

/** "Nộp mấy bộ hồ sơ": the sentence that counts them, of several the one that speaks of the question most; null where none does. */
export function ofSets(question: string, sheet: ProcedureSheet): Decision | null {
  if (!asksForSets.test(fold(question))) return null;
  const { asked, steps, conditions, warnings, leads, cases } = sheet;
  const papers = cases.flatMap(({ papers: some }) => some.map(({ name, plain }) => plain ?? name));
  const all = [
    ...asked.map(({ a }) => a),
    ...steps,
    ...conditions,
    ...warnings,
    leads.documents ?? '',
    ...papers,
  ];
  const counting = all.filter((text) => tellsSets.test(text));
  const ofFile = ofOther.test(fold(question)) ? [] : counting.filter((text) => tellsFiles.test(text));
  const [told] = nearestFirst(question, ofFile.length > 0 ? ofFile : counting, 1);
  return told === undefined ? null : { ...only(told.replace(/^Có,\s+/u, '')), leadsPart: true };
}
