import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import { asksOfItself } from '../askable';
import { contentWords } from '../contentWords';
import decisionWords from '../data/decisionWords.json';
import { agesSaid, withoutAges } from '../ages';
import type { NeededPart } from './neededPart';

const givenBack = phraseSet(decisionWords.givenBack);

/** "Có phải nộp lại căn cước không": what is handed back is no paper that is needed. */
export function isGivenBack(what: string): boolean {
  return givenBack.matchLongest(words(what)).length > 0;
}

/** "Xin giấy phép vận tải với phù hiệu": most of it is what the procedure is called, and no paper for it. */
export function isMostlyItself(what: string, { title, officialName }: ProcedureSheet): boolean {
  const said = [...contentWords(what)];
  const own = contentWords(`${title} ${officialName}`);
  const named = said.filter((word) => own.has(word)).length;
  return named >= ITSELF.words && named < said.length && named / said.length >= ITSELF.share;
}

/** So many words, and such a share of what is said, name the procedure itself. */
const ITSELF = { words: 4, share: 0.4 };

/** "Khai báo", "đăng ký": what is done with any matter. */
const formalityWords = new Set(decisionWords.formalities.flatMap((one) => [...contentWords(one)]));

/** So much of what it is called must be said. */
const MATTER_MIN_SAID = 0.6;

/** Whether nothing follows "có cần", and what stands before is the matter itself: "bé 6 tuổi làm căn cước có bắt buộc không". */
export function isMatterItself({ before, needed: what }: NeededPart, sheet: ProcedureSheet): boolean {
  if (what !== before) return false;
  const { title } = sheet;
  if (agesSaid(before).length > 0 && asksOfItself(withoutAges(before), sheet)) return true;
  const named = [...contentWords(title.replace(/\(.*?\)/gu, ''))];
  const particular = named.filter((word) => !formalityWords.has(word));
  const own = particular.length > 1 ? particular : named;
  const said = contentWords(before);
  return own.length > 1 && own.filter((word) => said.has(word)).length / own.length >= MATTER_MIN_SAID;
}
