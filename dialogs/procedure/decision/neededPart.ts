import { phraseSet } from '../../../language/phraseMatcher';
import { fold } from '../../../language/text';
import { words } from '../../../language/words';
import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { contentWords } from '../contentWords';
import decisionWords from '../data/decisionWords.json';

const paperWords = phraseSet(decisionWords.paper);
const needWords = phraseSet(decisionWords.need);
const conditionWords = phraseSet(decisionWords.conditions);

export interface NeededPart {
  /** What stands before "có cần", "phải". */
  before: string;
  /** What is said to be needed; where nothing follows, what stands before: "xin phép có cần không". */
  needed: string;
}

/** What a question says to be needed, by its last "có cần", "phải"; null when it says nothing to be. */
export function neededPart(question: string): NeededPart | null {
  const said = words(question);
  // "Can cuoc" without its marks needs nothing.
  const papers = paperWords.matchLongest(said);
  const need = needWords
    .matchLongest(said)
    .filter(({ from, to }) => !papers.some((paper) => paper.from === from && paper.to > to))
    .at(-1);
  if (!need) return null;
  const text = (part: typeof said) => part.map((word) => word.text).join(' ');
  const before = text(said.slice(0, need.from));
  const behind = text(said.slice(need.to));
  return { before, needed: contentWords(behind).size === 0 ? before : behind };
}

const brought = phraseSet(decisionWords.brought);

/** Whether a text names a kind of paper, or something that one brings along: "đem theo khai sinh". */
export function namesPaper(text: string): boolean {
  const said = words(text);
  return (
    paperWords.matchLongest(said).length > 0 || brought.matchLongest(said).some(({ to }) => to < said.length)
  );
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
