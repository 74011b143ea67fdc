import type { ProcedureSheet, SheetPaper } from '../../../knowledge/sheet/sheet';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import { say } from '../../text/say';
import { asksOfItself } from '../askable';
import { contentWords } from '../contentWords';
import decisionWords from '../data/decisionWords.json';
import { paperNamed } from '../deciding';
import { situation, small } from '../values';
import { type Decision, only, paperItems, withNote } from './decision';
import { namesPaper, neededPart } from './neededPart';

/** A question for a paper is answered by what was asked of papers: "sổ hộ khẩu" is not where one is registered. */
export function aboutPapers(sheet: ProcedureSheet): ProcedureSheet {
  const speaks = (wording: string): boolean => namesPaper(neededPart(wording)?.needed ?? '');
  return { ...sheet, asked: sheet.asked.filter(({ q }) => q.some(speaks)) };
}

/** The sheet without the questions that ask whether something else than a paper is needed: "có phải xin phép không". */
export function withoutOtherNeeds(sheet: ProcedureSheet): ProcedureSheet {
  const isOther = (wording: string): boolean => {
    const needed = neededPart(wording)?.needed;
    return needed !== undefined && !namesPaper(needed);
  };
  return { ...sheet, asked: sheet.asked.filter(({ q }) => !q.every(isOther)) };
}

/** That the list does not have it; null where nothing is listed. */
export function ofUnlistedPaper(sheet: ProcedureSheet): Decision | null {
  const papers = papersOf(sheet);
  return (
    papers && {
      lead: say('procedure.decision.paperNotListed'),
      rest: [{ type: 'list', ordered: true, items: paperItems(papers) }],
    }
  );
}

/** Yes, when the list has the paper. */
export function ofListedPaper(what: string, sheet: ProcedureSheet): Decision | null {
  return papersOf(sheet) && (listed(what, sheet) ?? (namesPhoto(what) ? listed(PHOTO, sheet) : null));
}

const photo = phraseSet(decisionWords.photo);
/** What a source calls it. */
const PHOTO = 'ảnh';

/** "Có phải chụp hình mới không". */
function namesPhoto(what: string): boolean {
  return photo.matchLongest(words(what)).length > 0 && namesPaper(what);
}

function papersOf(sheet: ProcedureSheet): readonly SheetPaper[] | null {
  if (sheet.missing.includes('documents')) return null;
  return sheet.cases.find((one) => one.papers.length > 0)?.papers ?? null;
}

/** "Cần khám sức khỏe không" names no paper, but one of the list: all that is said to be needed stands in its name. */
export function ofPaperForAct(what: string, sheet: ProcedureSheet): Decision | null {
  if (asksOfItself(what, sheet)) return null;
  const wanted = [...contentWords(what)];
  const found = paperNamed(what, sheet);
  const own = contentWords(found?.paper.name ?? '');
  const isNamed = wanted.length > 1 && wanted.every((word) => own.has(word));
  return isNamed && hasSameMarks(what, found?.paper.name ?? '') ? listed(what, sheet) : null;
}

/** "Nhân chứng" is no "giấy chứng nhận": what was typed with its marks is named with them. */
function hasSameMarks(what: string, name: string): boolean {
  const named = words(name);
  const marked = new Set(named.map(({ accent }) => accent));
  const plain = new Set(named.map(({ unaccented }) => unaccented));
  return words(what).every(
    (word) => !word.hasDiacritics || !plain.has(word.unaccented) || marked.has(word.accent),
  );
}

function listed(what: string, sheet: ProcedureSheet): Decision | null {
  const found = paperNamed(what, sheet);
  if (!found) return null;
  const { paper, when } = found;
  const inCase = when ? small(when) : paper.onlyIf && situation(paper.onlyIf);
  return only(
    inCase
      ? say('procedure.decision.paperIf', { when: inCase, paper: withNote(paper) })
      : say('procedure.decision.paper', { paper: withNote(paper) }),
  );
}
