import type { ProcedureSheet, SheetCase, SheetPaper } from '../../../knowledge/sheet/sheet';
import type { Action, Block, ListItem } from '../../../replies/blocks';
import { procedureTapText } from '../../tapText';
import { say } from '../../text/say';
import { capital, clipped, paperNote, small } from '../values';
import { ITEM_MAX_CHARACTERS, ownCase, pageOf, SCREEN_CHARACTERS, type TellFacet, type Told } from './told';

/** A case that is named at greater length is told in full on the page. */
const TITLE_MAX_CHARACTERS = 100;

/** The papers: everybody's first, each case folded behind them, what does not fit on a phone screen behind buttons. */
export const tellDocuments: TellFacet = (request) => {
  const { sheet, page, several = false } = request;
  const [common] = sheet.cases;
  if (!common || sheet.missing.includes('documents')) return { lead: null, rest: [] };
  const own = ownCase(request);
  if (own) return ofCase(common, own, page);
  const needed = common.papers.filter(isEverybodys);
  const special = common.papers.filter((paper) => !isEverybodys(paper));
  const others = sheet.cases.slice(1).filter(({ papers }) => papers.length > 0);
  if (needed.length === 0) return byCase(sheet, special, others);
  const { shown, left } = pageOf(needed.map(paperItem), page, itemLength);
  const list: Block = { type: 'list', ordered: true, items: shown };
  return {
    lead: page === 1 && sheet.leads.documents ? sheet.leads.documents : countLead(needed.length),
    rest: [
      list,
      ...(left > 0
        ? [{ type: 'text' as const, text: say('procedure.documents.more', { count: left }) }]
        : foldedCases(sheet, special, others, { before: list, several })),
    ],
    more: left > 0,
  };
};

/** A form that is filled in on screen instead where one files online is everybody's all the same. */
export function isEverybodys({ onlyIf }: SheetPaper): boolean {
  return !onlyIf || /^(?:nếu |khi )?(?:nộp|gửi) (?:trực tiếp|trực tuyến|qua bưu chính|hồ sơ)/iu.test(onlyIf);
}

function countLead(count: number): string {
  return count === 1 ? say('procedure.documents.one') : say('procedure.documents.count', { count });
}

function ofCase(common: SheetCase, { papers, when, replaces }: SheetCase, page: number): Told {
  const all = replaces ? papers : [...common.papers.filter(isEverybodys), ...papers];
  const { shown, left } = pageOf(all.map(paperItem), page, itemLength);
  return {
    lead: `${say('procedure.forCase', { when: small(when ?? '') }).replace(/:$/, '')}: ${small(countLead(all.length))}`,
    rest: [{ type: 'list', ordered: true, items: shown }],
    more: left > 0,
  };
}

/** Names of further cases, together. */
const NAMED_MAX_CHARACTERS = 240;
/** The smaller print of a paper. */
const NOTE_MAX_CHARACTERS = 130;
/** Cases that may be chosen among with buttons. */
const MAX_CHOICES = 5;
/** Names of all cases stand in the first line while they are this short together. */
const NAMES_MAX_CHARACTERS = 120;

/** No paper is everybody's: what depends on the case is told by case, or the case is asked for. */
function byCase(sheet: ProcedureSheet, special: readonly SheetPaper[], others: readonly SheetCase[]): Told {
  const { leads, questions } = sheet;
  const [common] = sheet.cases;
  const [only] = others;
  if (common && only && others.length === 1 && special.length === 0 && !leads.documents)
    return ofCase(common, only, 1);
  const length = others.reduce((sum, { papers }) => sum + lengthOfItems(papers.map(paperItem)), 0);
  const isShort = special.length === 0 && others.length > 1 && length <= SCREEN_CHARACTERS;
  if (special.length === 0 && others.length > 1 && !isShort && questions.length === 0)
    return { lead: leads.documents ?? say('procedure.documents.askCase'), rest: caseChoices(sheet, others) };
  const names = others.map((one) => small(clipped(caseTitle(one), TITLE_MAX_CHARACTERS))).join('; ');
  const counted = say('procedure.documents.casesCounted', { count: others.length });
  const named =
    names.length <= NAMES_MAX_CHARACTERS ? say('procedure.documents.cases', { cases: names }) : counted;
  const general = others.length > 1 ? named : say('procedure.documents.byCase');
  return { lead: leads.documents ?? general, rest: foldedCases(sheet, special, others) };
}

function caseChoices({ code }: ProcedureSheet, others: readonly SheetCase[]): Block[] {
  const left = others.length - MAX_CHOICES;
  return [
    {
      type: 'choices',
      options: others.slice(0, MAX_CHOICES).map((one) => ({
        title: clipped(caseTitle(one), TITLE_MAX_CHARACTERS),
        says: procedureTapText(code, 'documents', 1, one.id),
      })),
    },
    ...(left > 0
      ? [{ type: 'text' as const, text: say('procedure.documents.furtherCases', { count: left }) }]
      : []),
  ];
}

/** Cases while they fit on the screen; the others are named, with a button each. */
function foldedCases(
  sheet: ProcedureSheet,
  special: readonly SheetPaper[],
  others: readonly SheetCase[],
  { before, several = false }: { before?: Block; several?: boolean } = {},
): Block[] {
  let room = several || sheet.questions.length > 0 ? 0 : SCREEN_CHARACTERS - lengthOf(before);
  const blocks: Block[] = [];
  // A question with buttons leads to the cases: they need not be told as well.
  const asked = sheet.questions.flatMap(({ options }) => options.map((option) => option.case));
  const untold = others.filter(({ id }) => !asked.includes(id));
  if (special.length > 0) {
    const items = special.map(paperItem);
    const shown = several ? [] : fitting(items, SCREEN_CHARACTERS - lengthOf(before) - beside(sheet));
    const block: Block = { type: 'case', title: say('procedure.documents.onlySome'), items: shown };
    room -= lengthOf(block);
    if (shown.length > 0) blocks.push(block);
    const count = items.length - shown.length;
    if (count > 0) blocks.push({ type: 'text', text: say('procedure.documents.moreSpecial', { count }) });
  }
  const all = untold.map((one): Block => ({
    type: 'case',
    title: clipped(caseTitle(one), TITLE_MAX_CHARACTERS),
    items: one.papers.map(paperItem),
  }));
  // All of them, or none: who reads some takes them for all.
  if (all.reduce((sum, block) => sum + lengthOf(block), 0) <= room) return [...blocks, ...all];
  const left = untold;
  if (left.length === 0) return blocks;
  const actions = left.slice(0, 4).map((one): Action => ({
    kind: 'ask',
    title: clipped(caseTitle(one), 60),
    says: procedureTapText(sheet.code, 'documents', 1, one.id),
  }));
  const names = left.map((one) => clipped(small(caseTitle(one)), 80));
  const end = names.findIndex(
    (_, i) => i > 0 && names.slice(0, i + 1).join('; ').length > NAMED_MAX_CHARACTERS,
  );
  const named = (end < 0 ? names : names.slice(0, end)).join('; ');
  return [
    ...blocks,
    {
      type: 'text',
      text:
        end < 0
          ? say('procedure.documents.otherCases', { cases: named })
          : say('procedure.documents.manyCases', { cases: named, count: names.length - end }),
    },
    { type: 'actions', actions },
  ];
}

/** Characters of what stands beside the papers: the first line, and the question which case applies. */
function beside({ leads, questions: [question] }: ProcedureSheet): number {
  const asked = question ? [question.ask, ...question.options.map(({ title }) => title)].join('').length : 0;
  return (leads.documents?.length ?? 0) + asked;
}

/** What may stand beyond the screen so that something of the single situations is seen at all. */
const ROOM_AT_LEAST = 220;
/** An item that would be left alone comes along while it is this short. */
const LAST_MAX_CHARACTERS = 120;

/** Items while they fit. */
function fitting(items: readonly ListItem[], room: number): ListItem[] {
  let length = 0;
  const end = items.findIndex((item) => (length += itemLength(item)) > Math.max(room, ROOM_AT_LEAST));
  const isLast = end === items.length - 1 && itemLength(items[end] as ListItem) <= LAST_MAX_CHARACTERS;
  return end < 0 || isLast ? [...items] : items.slice(0, end);
}

function lengthOf(block: Block | undefined): number {
  if (block?.type !== 'list' && block?.type !== 'case') return 0;
  return lengthOfItems(block.items);
}

function lengthOfItems(items: readonly ListItem[]): number {
  return items.reduce((sum, item) => sum + itemLength(item), 0);
}

function itemLength({ text, note }: ListItem): number {
  return text.length + (note ? note.length + 3 : 0);
}

function caseTitle({ when }: SheetCase): string {
  return capital(when ?? '');
}

function paperItem(paper: SheetPaper): ListItem {
  const note = [condition(paper), paperNote(paper)].filter(Boolean).join('; ');
  return {
    text: clipped(paper.name, ITEM_MAX_CHARACTERS),
    ...(note ? { note: clipped(note, NOTE_MAX_CHARACTERS) } : {}),
    checkable: true,
    ...(paper.formUrl ? { url: paper.formUrl } : {}),
  };
}

/** "nếu nhờ người khác làm thay". */
function condition({ onlyIf }: SheetPaper): string {
  if (!onlyIf) return '';
  return /^(?:nếu|khi)\s/iu.test(onlyIf)
    ? small(onlyIf)
    : say('procedure.documents.if', { when: small(onlyIf) });
}
