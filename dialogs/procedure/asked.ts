import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import type { CardAsked } from '../../knowledge/schema/card';
import { type Askable, asksOfItself, termsOf } from './askable';
import { contentWords } from './contentWords';
import decisionWords from './data/decisionWords.json';
import { likeness, sharesEnough } from './likeness';
import { termWeights, wordingsOf } from './termWeights';

/** Share of words, by weight, that two wordings must have in common to ask the same. */
const SAME_QUESTION_MIN_SIMILARITY = 0.56;
/** The same where nothing is asked that yes or no answers: then a few words in common are a coincidence. */
const SAME_OPEN_QUESTION_MIN_SIMILARITY = 0.75;

export interface AskedMatch {
  asked: CardAsked;
  /** 0 to 1. */
  similarity: number;
}

/** The answer written for this very question, if there is one. */
export function askedAnswer(question: string, sheet: Askable, asksYesNo = true): CardAsked | null {
  return askedMatch(question, sheet, asksYesNo)?.asked ?? null;
}

/** The same, with how much the question has in common with the nearest wording. */
export function askedMatch(question: string, sheet: Askable, asksYesNo = true): AskedMatch | null {
  if (!asksYesNo && !asks(question)) return null;
  const own = termsOf(question, sheet);
  const kind = kindOf(question);
  const least = asksYesNo ? SAME_QUESTION_MIN_SIMILARITY : SAME_OPEN_QUESTION_MIN_SIMILARITY;
  const same = asksYesNo ? sameWords(question, ofSameKind(question, withKind(kind, sheet))) : null;
  if (same) return { asked: same, similarity: 1 };
  if (own.size === 0) return null;
  const weights = termWeights(sheet);
  let best: AskedMatch | null = null;
  for (const asked of sheet.asked) {
    // What yes or no answers is no answer to an open question.
    if (!asksYesNo && asked.answer !== 'says') continue;
    if (isOfOtherKind(kind, asked)) continue;
    for (const terms of wordingsOf(asked, sheet)) {
      if (isOfOneClass(terms, own)) continue;
      const similarity = sharesEnough(own, terms) ? likeness(own, terms, weights) : 0;
      if (similarity >= least && similarity > (best?.similarity ?? 0)) best = { asked, similarity };
    }
  }
  return best;
}

const need = phraseSet(decisionWords.need);
const allowed = phraseSet(decisionWords.allowed);

/** Whether something may be or whether it must; null for what asks both or neither. */
function kindOf(text: string): 'may' | 'must' | null {
  const said = words(text);
  const may = allowed.matchLongest(said).length > 0;
  const must = need.matchLongest(said).length > 0;
  return may === must ? null : may ? 'may' : 'must';
}

/** "Không cần" is no answer to "được không", nor "được" to "có cần không". */
function isOfOtherKind(kind: 'may' | 'must' | null, { q, answer }: CardAsked): boolean {
  if (kind === null || answer === 'says' || answer === 'depends') return false;
  const kinds = q.flatMap((wording) => kindOf(wording) ?? []);
  return kinds.length > 0 && !kinds.includes(kind);
}

function withKind(kind: 'may' | 'must' | null, sheet: Askable): Askable {
  return { ...sheet, asked: sheet.asked.filter((asked) => !isOfOtherKind(kind, asked)) };
}

/** "Bằng A1 có cần khám không": what holds for one class of something is no answer where none is named. */
function isOfOneClass(wording: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  return [...wording].some((term) => /^[a-z] ?\d$/.test(term) && !own.has(term));
}

/** So many words must a wording have, and at most so many more may either have, to be the same question word for word. */
const SAME_WORDS = { least: 3, more: 1 };

/** The question that says the very words, those of the procedure's own name included: "đổi họ cho con theo mẹ". */
function sameWords(question: string, sheet: Askable): CardAsked | null {
  const own = contentWords(question);
  const saysNameOnly = asksOfItself(question, sheet);
  const isSame = (wording: string) => {
    // "Xe máy có phải kiểm định không" does not ask what "… có phát giấy không" asks.
    if (saysNameOnly && !asksOfItself(wording, sheet)) return false;
    const terms = contentWords(wording);
    const both = [...own].filter((word) => terms.has(word)).length;
    const [fewer, more] = [Math.min(own.size, terms.size), Math.max(own.size, terms.size)];
    return both === fewer && fewer >= SAME_WORDS.least && more - fewer <= SAME_WORDS.more;
  };
  return sheet.asked.find(({ q }) => q.some(isSame)) ?? null;
}

const quantities = phraseSet(decisionWords.quantities);

/** "Sửa nhà có cần xin phép không" is not "xin phép sửa nhà bao lâu", though it says the same words. */
function ofSameKind(question: string, sheet: Askable): Askable {
  const asksHowMuch = (text: string): boolean => quantities.matchLongest(words(text)).length > 0;
  if (asksHowMuch(question)) return sheet;
  return {
    ...sheet,
    asked: sheet.asked.map((asked) => ({ ...asked, q: asked.q.filter((wording) => !asksHowMuch(wording)) })),
  };
}

const interrogatives = phraseSet(decisionWords.asks);

function asks(question: string): boolean {
  return question.includes('?') || interrogatives.matchLongest(words(question)).length > 0;
}
