import type { Facet } from '../../knowledge/schema/procedure';
import type { ProcedureSheet, SheetCase, SheetPaper } from '../../knowledge/sheet/sheet';
import type { Block } from '../../replies/blocks';
import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import { say } from '../text/say';
import { amountAsked, type AmountAsked, amountSentence } from './amount';
import { askedMatch, asksOfItself, contentWords, decidingSentence, paperNamed } from './asked';
import decisionWords from './data/decisionWords.json';
import { durationAsked, type DurationAsked, durationSentence } from './duration';
import { feeSummary } from './facets/fee';
import { timeSummary } from './facets/time';
import { proxyPaper, proxySentence, sendsAnother } from './proxy';
import { agesSaid, isOfAge, withoutAges } from './saidCase';
import { sentencesOfSituations } from './situations';
import { paperNote, sentence, situation, small } from './values';

export interface Decision {
  /** The first line: yes, no, the sentence that decides, or that the source does not say. */
  lead: string;
  rest: Block[];
  /** The part that it answers, where other parts may stand beside it. */
  facet?: Facet;
}

export interface DecisionRequest {
  question: string;
  /** What is asked would be answered by yes or no. */
  asksYesNo: boolean;
  sheet: ProcedureSheet;
  facets: readonly Facet[];
  inCase: SheetCase | undefined;
  /** A circumstance was told of the procedure in hand, and no part asked. */
  aside?: boolean | undefined;
}

/** Conditions that are told beside a decision. */
const MAX_CONDITIONS = 3;

/**
 * What decides a question that the parts of the record alone do not: one that a citizen asked before, one that yes or
 * no answers, one for a deadline or for how long a paper is good. Null for all others.
 */
export function decide(request: DecisionRequest): Decision | null {
  const { question, asksYesNo, sheet, facets } = request;
  const duration = durationAsked(question);
  if (duration) return byDuration(duration, request);
  const amount = amountAsked(question, sheet);
  if (amount) return byAmount(amount, request);
  const parts = asksYesNo ? neededPart(question) : null;
  const asksForPaper = parts !== null && namesPaper(parts.needed);
  // "Cần vợ ký không" needs no paper, and asks for no list of them.
  const asksForAct = parts !== null && !asksForPaper && contentWords(parts.needed).size > 0;
  const isOpen = facets.every(
    (facet) => facet === 'overview' || facet === 'conditions' || (facet === 'documents' && asksForAct),
  );
  if (!asksYesNo && !isOpen) return null;
  const written = askedMatch(question, asksForPaper ? aboutPapers(sheet) : sheet, asksYesNo);
  if (written) return only(written.asked.a);
  if (!asksYesNo) return request.aside ? ofAside(request) : null;
  if (asksForPaper) {
    if (isNeeded(parts, sheet)) return needed(sheet);
    const paper = byPaper(parts.needed, sheet);
    if (paper) return paper;
  }
  if (!isOpen) return null;
  const another = sendsAnother(question) ? byProxy(sheet) : null;
  if (another) return another;
  // Where it is filed decides nothing of whether it is needed: "bán hàng online có cần đăng ký không".
  const { place: _, ...placeless } = sheet;
  const deciding = decidingSentence(question, parts ? placeless : sheet);
  if (deciding) return soundsLikeAnswer(deciding, sheet) ? byCondition(deciding, sheet) : only(deciding);
  return ofItself(request) ?? unknown(sheet);
}

/** A question for a paper is answered by what was asked of papers: "sổ hộ khẩu" is not where one is registered. */
function aboutPapers(sheet: ProcedureSheet): ProcedureSheet {
  const speaks = (wording: string): boolean => namesPaper(neededPart(wording)?.needed ?? '');
  return { ...sheet, asked: sheet.asked.filter(({ q }) => q.some(speaks)) };
}

function only(text: string): Decision {
  return { lead: sentence(text), rest: [] };
}

/** "Không hưởng lương hưu" is a condition, and no "no". */
function soundsLikeAnswer(text: string, { conditions: all }: ProcedureSheet): boolean {
  return all.includes(text) && /^(?:không|chưa|có|được)\s/iu.test(text);
}

/** A condition named as one, the others behind it. */
function byCondition(deciding: string, sheet: ProcedureSheet): Decision {
  const others = sheet.conditions.filter((text) => text !== deciding);
  return {
    lead: say('procedure.decision.condition', { text: small(sentence(deciding)) }),
    rest: conditions({ ...sheet, conditions: others }),
  };
}

/** A deadline, a wait, or how long a paper is good; the processing time is told as such and never in their place. */
function byDuration(kind: DurationAsked, { question, sheet, facets, inCase }: DecisionRequest): Decision {
  const written = askedMatch(question, {
    ...sheet,
    asked: sheet.asked.filter(({ q }) => q.some((wording) => durationAsked(wording) === kind)),
  });
  const told = written?.asked.a ?? durationSentence(kind, sheet);
  const time = facets.includes('time') || !told ? timeSummary({ sheet, inCase, page: 1 }) : null;
  return {
    facet: 'time',
    lead: told ? sentence(told) : say(`procedure.${kind}.none`),
    rest: time ? [{ type: 'text', text: say('procedure.duration.time', { time: small(time) }) }] : [],
  };
}

/** A sum that is no fee: where the source has none, that is said, with what is nearest. */
function byAmount(kind: AmountAsked, { question, asksYesNo, sheet, inCase }: DecisionRequest): Decision {
  // "Hết hạn có phải đổi không" asks for no penalty.
  const alike = sheet.asked.filter(({ q }) => q.some((wording) => amountAsked(wording, sheet) === kind));
  const written = askedMatch(question, { ...sheet, asked: alike }, asksYesNo)?.asked.a;
  const told = written ?? amountSentence(kind, sheet);
  const nearest = {
    benefit: null,
    tax: feeSummary({ sheet, inCase, page: 1 }),
    penalty: durationSentence('deadline', sheet),
  }[kind];
  const beside: Block[] =
    kind === 'tax' && nearest
      ? [{ type: 'text', text: say('procedure.tax.fee', { fee: small(nearest) }) }]
      : nearest && nearest !== told
        ? [{ type: 'text', text: sentence(nearest) }]
        : [];
  return {
    facet: 'fee',
    lead: told ? sentence(told) : say(`procedure.${kind}.none`),
    rest: [...beside, ...(told ? [] : [{ type: 'text' as const, text: say('procedure.askHotline') }])],
  };
}

/** Another person may come: what they bring, or what is said of it. */
function byProxy(sheet: ProcedureSheet): Decision | null {
  const paper = proxyPaper(sheet);
  if (paper) return only(say('procedure.decision.proxy', { paper: withNote(paper) }));
  const told = proxySentence(sheet);
  return told ? only(told) : null;
}

/** A circumstance is answered by the sentence that speaks of it, and never with the whole record again. */
function ofAside({ question, sheet, facets, inCase }: DecisionRequest): Decision | null {
  if (inCase || facets.some((facet) => facet !== 'overview')) return null;
  const told = decidingSentence(question, sheet, sentencesOfSituations(sheet));
  return told ? only(told) : { lead: say('procedure.aside.none'), rest: [] };
}

const paperWords = phraseSet(decisionWords.paper);
const needWords = phraseSet(decisionWords.need);

const conditionWords = phraseSet(decisionWords.conditions);

/** Whether a question asks for the conditions in so many words. */
export function namesConditions(question: string): boolean {
  return conditionWords.matchLongest(words(question)).length > 0;
}

/** What is said to be needed: the words behind the last "có cần", "phải"; null when nothing is. */
export function neededPart(question: string): { before: string; needed: string } | null {
  const said = words(question);
  // "Can cuoc" without its marks needs nothing.
  const papers = paperWords.matchLongest(said);
  const need = needWords
    .matchLongest(said)
    .filter(({ from, to }) => !papers.some((paper) => paper.from === from && paper.to > to))
    .at(-1);
  if (!need) return null;
  const text = (part: typeof said) => part.map((word) => word.text).join(' ');
  return { before: text(said.slice(0, need.from)), needed: text(said.slice(need.to)) };
}

/** Whether a text names a kind of paper. */
export function namesPaper(text: string): boolean {
  return paperWords.matchLongest(words(text)).length > 0;
}

/** Yes, when the list has the paper; else the list does not have it. */
function byPaper(what: string, sheet: ProcedureSheet): Decision | null {
  const [common] = sheet.cases;
  if (!common || sheet.missing.includes('documents') || asksOfItself(what, sheet)) return null;
  const found = paperNamed(what, sheet);
  if (!found)
    return {
      lead: say('procedure.decision.paperNotListed'),
      rest: common.papers.length > 0 ? [{ type: 'list', ordered: true, items: named(common.papers) }] : [],
    };
  const { paper, when } = found;
  const name = withNote(paper);
  const inCase = when ? small(when) : paper.onlyIf && situation(paper.onlyIf);
  return only(
    inCase
      ? say('procedure.decision.paperIf', { when: inCase, paper: name })
      : say('procedure.decision.paper', { paper: name }),
  );
}

function withNote(paper: SheetPaper): string {
  const note = paperNote(paper);
  return note ? say('procedure.withNote', { text: small(paper.name), note }) : small(paper.name);
}

function named(papers: readonly SheetPaper[]): { text: string; note?: string }[] {
  return papers.map(({ name, onlyIf }) => ({
    text: name,
    ...(onlyIf ? { note: say('procedure.documents.if', { when: situation(onlyIf) }) } : {}),
  }));
}

/** So many words of its own name speak of the procedure, whoever needs it. */
const NAME_NEEDED_WORDS = 3;
/** Else so much of who needs it must stand in its name or summary: a fence is no house. */
const NEEDED_FOR_MIN_COVERAGE = 0.5;

/** Whether what is said to be needed is the procedure itself, for something that it is for. */
function isNeeded(
  { before, needed: what }: { before: string; needed: string },
  sheet: ProcedureSheet,
): boolean {
  const wanted = contentWords(what);
  if (wanted.size === 0 || !asksOfItself(what, sheet)) return false;
  if (wanted.size >= NAME_NEEDED_WORDS) return true;
  const forWhat = [...contentWords(before)];
  const own = contentWords(`${sheet.title} ${sheet.officialName} ${sheet.summary ?? ''}`);
  const covered = forWhat.filter((word) => own.has(word)).length;
  return forWhat.length > 0 && covered / forWhat.length >= NEEDED_FOR_MIN_COVERAGE;
}

function needed(sheet: ProcedureSheet): Decision {
  return { lead: say('procedure.decision.needed', { title: sheet.title }), rest: conditions(sheet) };
}

/** "Sửa nhà có cần xin phép không", "bé 5 tuổi có làm được không": the procedure itself is the answer. */
function ofItself(request: DecisionRequest): Decision | null {
  const { question, sheet, inCase } = request;
  const parts = neededPart(question);
  if (parts) return isNeeded(parts, sheet) ? needed(sheet) : null;
  const ages = agesSaid(question);
  if (ages.length > 0 && inCase?.when) return ofAge(question, inCase, inCase.when, sheet);
  if (ages.length > 0) return isForAge(question, ages, sheet) ? allowed(sheet) : null;
  if (!asksOfItself(question, sheet)) return null;
  return sheet.conditions.length > 0
    ? { lead: say('procedure.decision.allowedIf'), rest: conditions(sheet, false) }
    : { lead: say('procedure.decision.allowed', { title: sheet.title }), rest: [] };
}

/** The procedure is there for that very age: "căn cước cho người dưới 14 tuổi". */
function isForAge(question: string, ages: readonly number[], sheet: ProcedureSheet): boolean {
  const isNamed = isOfAge(sheet.title, ages) || isOfAge(sheet.officialName, ages);
  return isNamed && asksOfItself(withoutAges(question), sheet);
}

function allowed(sheet: ProcedureSheet): Decision {
  return { lead: say('procedure.decision.ofAge', { title: sheet.title }), rest: conditions(sheet) };
}

/** The source has a case for that age. */
function ofAge(
  question: string,
  { papers }: SheetCase,
  when: string,
  sheet: ProcedureSheet,
): Decision | null {
  if (!asksOfItself(withoutAges(question), sheet)) return null;
  return {
    lead: say('procedure.decision.inCase', { when: small(when) }),
    rest:
      papers.length > 0
        ? [{ type: 'list', title: say('procedure.documents.title'), ordered: true, items: named(papers) }]
        : [],
  };
}

/** The source says nothing of it: what it does say of the terms goes along. */
function unknown(sheet: ProcedureSheet): Decision {
  const terms = conditions(sheet);
  const summary = sheet.summary ? [{ type: 'text' as const, text: sentence(sheet.summary) }] : [];
  return {
    lead: say('procedure.unknownYesNo'),
    rest: [...(terms.length > 0 ? terms : summary), { type: 'text', text: say('procedure.askHotline') }],
  };
}

function conditions({ conditions: all }: ProcedureSheet, withTitle = true): Block[] {
  const shown = all.slice(0, MAX_CONDITIONS);
  return shown.length === 0
    ? []
    : [
        {
          type: 'list',
          ...(withTitle ? { title: say('procedure.decision.conditions') } : {}),
          items: shown.map((text) => ({ text })),
        },
      ];
}
