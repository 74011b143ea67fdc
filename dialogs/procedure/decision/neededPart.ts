import { phraseSet } from '../../../language/phraseMatcher';
import { fold } from '../../../language/text';
import { matchesOf } from '../../../language/matches';
import { type Word, words } from '../../../language/words';
import { clausesOf } from '../../understanding/entities/clauses';
import { asksYesNo, closesBeforeOther } from '../../understanding/entities/yesNo';
import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { contentWords } from '../contentWords';
import decisionWords from '../data/decisionWords.json';

const paperWords = phraseSet(decisionWords.paper);
/** "Tình hình" is no photo. */
const otherWords = phraseSet(decisionWords.noPaper);
const needWords = phraseSet(decisionWords.need);
const conditionWords = phraseSet(decisionWords.conditions);

export interface NeededPart {
  /** What stands before "có cần", "phải". */
  before: string;
  /** What is said to be needed; where nothing follows, what stands before: "xin phép có cần không". */
  needed: string;
}

const denied = new RegExp(decisionWords.deniedNeed, 'g');
const allowed = phraseSet(decisionWords.allowed);

/**
 * What a question says to be needed, by its last "có cần", "phải"; null when it says nothing to be. "Không phải công ty" tells who
 * asks, and "họ đòi hóa đơn, xin một tờ có được không" asks whether it may be: neither asks what is needed.
 */
export function neededPart(question: string): NeededPart | null {
  if (asksWhetherItMay(question)) return null;
  const sentences = question.split(sentenceEnd).filter((sentence) => words(sentence).length > 0);
  if (sentences.length < 2) return neededIn(words(question));
  // "Giờ mới cần. Không có giấy báo tử thì nộp gì": what is needed stands in the sentence that asks for it.
  const needed = sentences.map((one) => (asksYesNo(one) ? neededIn(words(one)) : null));
  const at = needed.findLastIndex((one) => one !== null);
  const found = needed[at];
  if (!found) return null;
  const told = sentences.slice(0, at).join(' ');
  const before = `${told} ${found.before}`.trim();
  return { before, needed: contentWords(found.needed).size === 0 ? before : found.needed };
}

const sentenceEnd = /[.?!\n]+(?=\s|$)/u;

function asksWhetherItMay(question: string): boolean {
  const asking = clausesOf(question).map(words);
  const last = asking.at(-1);
  return (
    asking.length > 1 &&
    last !== undefined &&
    allowed.matchLongest(last).length > 0 &&
    neededIn(last) === null
  );
}

function neededIn(said: readonly Word[]): NeededPart | null {
  // "Can cuoc" without its marks needs nothing.
  const papers = papersIn(said);
  const need = needWords
    .matchLongest(said)
    .filter(({ from, to }) => !papers.some((paper) => paper.from === from && paper.to > to))
    .filter(({ from }) => !isDenied(said, from))
    .at(-1);
  if (!need) return null;
  const text = (part: readonly Word[]) => part.map((word) => word.text).join(' ');
  const before = text(said.slice(0, need.from));
  const behind = text(withoutAlternative(said.slice(need.to)));
  return { before, needed: contentWords(behind).size === 0 ? before : behind };
}

/** "Xin giấy kiểm dịch không, hay cứ có giấy tiêm phòng là đi": the other of two is none of what is said to be needed. */
function withoutAlternative(said: readonly Word[]): readonly Word[] {
  const end = said.findIndex((_, at) => closesBeforeOther(said, at));
  return end < 0 ? said : said.slice(0, end + 1);
}

function papersIn(said: readonly Word[]) {
  const others = otherWords.matchLongest(said);
  return paperWords
    .matchLongest(said)
    .filter(({ from, to }) => !others.some((other) => other.from <= from && to <= other.to));
}

/** "Không phải" before what is no act says that something is not so. */
function isDenied(said: readonly Word[], at: number): boolean {
  const around = said.slice(Math.max(0, at - 1), at + 2).map(({ unaccented }) => unaccented);
  return at > 0 && matchesOf(denied, around.join(' ')).some(({ index }) => index === 0);
}

const brought = phraseSet(decisionWords.brought);
const inManner = new RegExp(decisionWords.inManner);
const proving = new RegExp(decisionWords.proving);

/**
 * Whether a text names a kind of paper, or something that one brings along: "đem theo khai sinh". "Trả lời bằng giấy tờ" and
 * "chứng minh đã ở đó" name none.
 */
export function namesPaper(text: string): boolean {
  const plain = fold(text);
  if (inManner.test(plain) || proving.test(plain)) return false;
  const said = words(text);
  return papersIn(said).length > 0 || brought.matchLongest(said).some(({ to }) => to < said.length);
}

const unnamedPaper = new RegExp(decisionWords.unnamedPaper);

/** "Ngoài tờ khai có phải kèm giấy gì nữa không" names no paper: which there are is asked, whatever else a "không" would deny. */
export function asksWhichPapers(question: string): boolean {
  return unnamedPaper.test(fold(question));
}

/** Whether a question asks for the conditions in so many words. */
export function namesConditions(question: string): boolean {
  return conditionWords.matchLongest(words(question)).length > 0;
}

const termWords = phraseSet(decisionWords.terms);

/** Whether a question asks for the terms of what has some, in so many words: "cần điều kiện chi". */
export function asksForTerms(question: string, { conditions }: Pick<ProcedureSheet, 'conditions'>): boolean {
  return conditions.length > 0 && termWords.matchLongest(words(question)).length > 0;
}

/** "Điều kiện sao": the terms are asked for, and nothing else. */
export function asksForTermsAlone(question: string): boolean {
  const said = words(question);
  const rest = termWords.without(conditionWords.without(said));
  return rest.length < said.length && contentWords(rest.map(({ text }) => text).join(' ')).size === 0;
}
