import type { ProcedureSheet, SheetCase } from '../../../knowledge/sheet/sheet';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import { say } from '../../text/say';
import { asksOfItself } from '../askable';
import { clausesOf } from '../../understanding/entities/clauses';
import { asksYesNo } from '../../understanding/entities/yesNo';
import { contentWords } from '../contentWords';
import decisionWords from '../data/decisionWords.json';
import { agesSaid, isOfAge, withoutAges } from '../ages';
import { sentence, small } from '../values';
import { conditionBlocks, type Decision, type DecisionRequest, MAX_CONDITIONS, paperItems } from './decision';
import { type NeededPart, neededPart } from './neededPart';
import { ofAgeTerm } from './ofAgeTerm';
import { besideFormality, withoutReceiver } from './ofFormality';
import { namesOthers } from './whoFor';

/** "Sửa nhà có cần xin phép không", "bé 5 tuổi có làm được không": the procedure itself is the answer. */
export function ofItself(request: DecisionRequest): Decision | null {
  const { question, sheet, inCase } = request;
  // "Thuế đòi cưỡng chế, xin trả góp được không": what is told before asks for nothing.
  const parts = neededPart(askingClause(question)) && neededPart(question);
  if (parts) return isNeeded(parts, request) ? needed(sheet) : null;
  const ages = agesSaid(question);
  if (ages.length > 0 && inCase?.when) return ofAge(question, inCase, inCase.when, sheet);
  if (ages.length > 0)
    return isForAge(question, ages, sheet) ? allowed(sheet) : ofAgeTerm(question, ages, sheet);
  // "Làm ở đây được không hay phải về quê": the other of two is asked of nothing else.
  const [firstOfTwo = question] = question.split(/[\s,]+hay\s+/iu);
  if (asksOfItself(firstOfTwo, sheet))
    return sheet.conditions.length > 0
      ? { lead: say('procedure.decision.allowedIf'), rest: conditionBlocks(sheet, false) }
      : { lead: say('procedure.decision.allowed', { title: sheet.title }), rest: [] };
  // "Nghỉ việc chưa đủ 1 năm đã rút được chưa": that there is a procedure would be taken for a yes.
  return !lengthOfTime.test(question) && callsIt(question, request) ? thereIs(sheet) : null;
}

const exempts = new RegExp(decisionWords.exempts, 'iu');

/** What is needed is there; who is exempted, where a sentence says so, stands in the first line. */
export function needed(sheet: ProcedureSheet): Decision {
  const exception = [...sheet.conditions, ...sheet.warnings].find((text) => exempts.test(text));
  if (exception)
    return {
      lead: say('procedure.decision.neededExcept', { title: sheet.title, exception: sentence(exception) }),
      rest: conditionBlocks({ conditions: sheet.conditions.filter((text) => text !== exception) }),
    };
  return {
    lead: say('procedure.decision.needed', { title: sheet.title }),
    rest: conditionBlocks(sheet),
  };
}

const lengthOfTime = /\d+\s*(?:ngày|tuần|tháng|năm|ngay|tuan|thang|nam)(?!\p{L})/iu;

/** So many words of its own name speak of the procedure, whoever needs it. */
const NAME_NEEDED_WORDS = 3;
/** Else so much of who needs it must stand in its name or summary: a fence is no house. */
const NEEDED_FOR_MIN_COVERAGE = 0.5;

/** Whether what is said to be needed is the procedure itself, for something that it is for. */
export function isNeeded(
  { before, needed: what }: NeededPart,
  { sheet, calling }: Pick<DecisionRequest, 'sheet' | 'calling'>,
): boolean {
  const beside = besideFormality(withoutReceiver(what));
  const wanted = contentWords(beside ?? what);
  const isNamed = wanted.size > 0 && (asksOfItself(what, sheet) || asksOfItself(beside ?? what, sheet));
  if (!isNamed && (beside === null || wanted.size > 0)) return false;
  if (isNamed && wanted.size >= NAME_NEEDED_WORDS) return true;
  const forWhat = withNeighbours(before);
  // "Có phải đăng ký không" of what is in hand: what is needed is called so.
  if (forWhat.length === 0 && beside !== null && wanted.size === 0) return asksOfItself(what, sheet);
  const own = new Set([sheet.title, sheet.officialName, sheet.summary ?? ''].flatMap(withNeighbours));
  const covered = forWhat.filter((term) => own.has(term)).length / forWhat.length;
  const { said, name } = calling(before);
  const isCalled = said >= CALLED.mostly && name >= CALLED.name;
  return forWhat.length > 0 && (covered >= NEEDED_FOR_MIN_COVERAGE || isCalled);
}

/** The words of a text and its pairs of neighbours: a "hàng rào" is no "cửa hàng". */
function withNeighbours(text: string): string[] {
  const own = [...contentWords(text)];
  return [...own, ...own.slice(1).map((word, i) => `${own[i]} ${word}`)];
}

/**
 * So much of what is said its names must explain, and so much of one of them must be said: "mua căn hộ" is no extension of
 * what was bought.
 */
const CALLED = { wholly: 0.9, mostly: 0.7, name: 0.5 };

/** Whether what asks names the procedure, in what people call it, too: why it is wanted is told before. */
function callsIt(question: string, { calling, sheet }: Pick<DecisionRequest, 'calling' | 'sheet'>): boolean {
  // "Bản sao có giá trị như bản chính không" does not ask whether it may be done.
  if (worth.matchLongest(words(question)).length > 0 || namesOthers(question, sheet)) return false;
  const asking = askingClause(question);
  const { said, name } = calling(asking);
  return contentWords(asking).size > 1 && said >= CALLED.wholly && name >= CALLED.name;
}

/** What something is worth. */
const worth = phraseSet(decisionWords.worth);

/** "Tui nằm viện, nhờ con đi lãnh thay, rứa có được không": the clause that asks, with those before that say what of. */
function askingClause(question: string): string {
  const clauses = clausesOf(question);
  const asks = clauses.findLastIndex((clause) => asksYesNo(clause));
  const from = clauses.findLastIndex((clause, i) => i <= asks && contentWords(clause).size > 1);
  return asks < 0 || from < 0 ? question : clauses.slice(from, asks + 1).join(', ');
}

/** That there is a procedure for it, and on what terms; whether these are met is for the citizen to see. */
export function thereIs(sheet: ProcedureSheet): Decision {
  const { title, summary, conditions } = sheet;
  const count = conditions.length;
  if (count > 0)
    return {
      lead:
        count > MAX_CONDITIONS
          ? say('procedure.decision.thereIsIfOf', { title, count })
          : say('procedure.decision.thereIsIf', { title }),
      rest: conditionBlocks(sheet, false),
    };
  return {
    lead: say('procedure.decision.allowed', { title }),
    rest: summary ? [{ type: 'text', text: sentence(summary) }] : [],
  };
}

/** The procedure is there for that very age: "căn cước cho người dưới 14 tuổi". */
function isForAge(question: string, ages: readonly number[], sheet: ProcedureSheet): boolean {
  const isNamed = isOfAge(sheet.title, ages) || isOfAge(sheet.officialName, ages);
  return isNamed && asksOfItself(withoutAges(question), sheet);
}

function allowed(sheet: ProcedureSheet): Decision {
  return { lead: say('procedure.decision.ofAge', { title: sheet.title }), rest: conditionBlocks(sheet) };
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
        ? [
            {
              type: 'list',
              title: say('procedure.documents.title'),
              ordered: true,
              items: paperItems(papers),
            },
          ]
        : [],
  };
}
