import { onceFor } from '../../knowledge/onceFor';
import { phraseSet } from '../../language/phraseMatcher';
import { type Word, words } from '../../language/words';
import type { ProcedureSheet, SheetPaper } from '../../knowledge/sheet/sheet';
import type { CardAsked } from '../../knowledge/schema/card';
import circumstances from '../data/circumstances.json';
import askingWords from './data/askingWords.json';
import decisionWords from './data/decisionWords.json';

/** Words that ask or address and say nothing of what is asked. */
const idle = words(askingWords.join(' '));
const idleAccented = new Set(idle.map(({ accent }) => accent));
const idleUnaccented = new Set(idle.map(({ unaccented }) => unaccented));

const idlePhrases = phraseSet(decisionWords.idle);

/** "Chồng", "mẹ": who it is about, and not what is asked. */
const people = new Set(circumstances.people.flatMap(words).map(({ unaccented }) => unaccented));

/** Whether an unaccented word says who it is about: "chong", "me". */
export function isPerson(word: string): boolean {
  return people.has(word);
}

/** A marked word is another than its neighbour with other marks: "bản vẽ" is no "bạn về". */
function isIdle({ accent, unaccented, hasDiacritics }: Word): boolean {
  return hasDiacritics ? idleAccented.has(accent) : idleUnaccented.has(unaccented);
}

/** Share of words, by weight, that two wordings must have in common to ask the same. */
const SAME_QUESTION_MIN_SIMILARITY = 0.56;
/** The same where nothing is asked that yes or no answers: then a few words in common are a coincidence. */
const SAME_OPEN_QUESTION_MIN_SIMILARITY = 0.75;
/** A story that holds every word of a wording asks it too, less surely. */
const TOLD_IN_STORY_SIMILARITY = 0.6;
const STORY_MIN_TERMS = 3;

/** Share of the question's weight that a sentence must cover to decide it. */
const DECIDING_MIN_COVERAGE = 0.4;

/** What questions are matched against: the names, and the questions that are answered. */
export type Askable = Pick<ProcedureSheet, 'title' | 'officialName' | 'asked'>;

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
  const least = asksYesNo ? SAME_QUESTION_MIN_SIMILARITY : SAME_OPEN_QUESTION_MIN_SIMILARITY;
  const same = asksYesNo ? sameWords(question, ofSameKind(question, sheet)) : null;
  if (same) return { asked: same, similarity: 1 };
  if (own.size === 0) return null;
  const weights = termWeights(sheet);
  let best: AskedMatch | null = null;
  for (const asked of sheet.asked) {
    // What yes or no answers is no answer to an open question.
    if (!asksYesNo && asked.answer !== 'says') continue;
    for (const terms of wordingsOf(asked, sheet)) {
      const similarity = sharesEnough(own, terms) ? likeness(own, terms, weights) : 0;
      if (similarity >= least && similarity > (best?.similarity ?? 0)) best = { asked, similarity };
    }
  }
  return best;
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

/**
 * The sentence of the conditions, warnings or place that speaks of what a yes/no question asks; null when none does.
 * @param further sentences that are looked at besides
 */
export function decidingSentence(
  question: string,
  sheet: ProcedureSheet,
  further: readonly string[] = [],
): string | null {
  // A number by itself decides nothing: "6 tuổi" is not "thứ 6".
  const own = new Set([...termsOf(withoutAmounts(question), sheet)].filter((term) => !/\d/.test(term)));
  if (own.size === 0) return null;
  const sentences = [
    ...sheet.conditions,
    // What is said of the source decides nothing for anybody.
    ...sheet.warnings.filter((text) => !/^Nguồn\s/u.test(text)),
    ...(sheet.place ? [sheet.place.text, sheet.place.online ?? ''] : []),
    ...further,
  ].filter(Boolean);
  return mostCovering(question, own, sentences, withoutAmounts, sheet);
}

const need = phraseSet(decisionWords.need);

/**
 * The sentence of the conditions and warnings that says of all that is asked to be needed that it is: "có phải báo
 * không", "từ 15 ngày trở lên thì phải báo". Null when none does.
 */
export function sentenceOfNeed(
  what: string,
  { conditions, warnings, summary = '' }: ProcedureSheet,
): string | null {
  const wanted = [...contentWords(what)].filter((word) => !/\d/.test(word));
  if (wanted.length === 0) return null;
  const saysSo = (sentence: string) => {
    const read = words(sentence);
    return need.matchLongest(read).some(({ to }) => {
      const behind = new Set(read.slice(to).map(({ unaccented }) => unaccented));
      return wanted.every((word) => behind.has(word));
    });
  };
  return [...conditions, ...warnings, summary].find(saysSo) ?? null;
}

/** "1 tháng" is spoken of by "từ 15 ngày trở lên": a length of time by any other. */
function withoutAmounts(text: string): string {
  return text.replace(
    /\d+\s*(?:giờ|ngày|tuần|tháng|năm|gio|ngay|tuan|thang|nam)(?!\p{L})/giu,
    ' khoảngthờigian ',
  );
}

/** The paper that a question names, and the case that asks for it; null when none is like it. */
export function paperNamed(
  question: string,
  sheet: ProcedureSheet,
): { paper: SheetPaper; when?: string } | null {
  const own = new Set([...termsOf(question, sheet)].filter((term) => !term.includes(' ')));
  if (own.size === 0) return null;
  const papers = sheet.cases.flatMap(({ papers: some, when }) =>
    some.map((paper) => ({ paper, ...(when ? { when } : {}) })),
  );
  return mostCovering(question, own, papers, ({ paper }) => paper.name, sheet);
}

/** Whether a question says nothing beyond the procedure's own name: it asks of the procedure itself. */
export function asksOfItself(question: string, sheet: Askable): boolean {
  return termsOf(question, sheet).size === 0;
}

/** Of several texts the one that covers most of the question's words by weight, if it covers enough. */
function mostCovering<T>(
  question: string,
  own: ReadonlySet<string>,
  texts: readonly T[],
  textOf: (one: T) => string,
  sheet: Askable,
): T | null {
  const weights = termWeights(sheet);
  const total = sum(own, weights);
  let best: { one: T; coverage: number } | null = null;
  for (const one of texts) {
    const text = textOf(one);
    const terms = termsOf(text, sheet);
    const isWritten = markedAlike(question, text);
    const shared = [...own].filter((term) => terms.has(term) && isWritten(term));
    const coverage = sum(new Set(shared), weights) / total;
    if (isOneWord(shared) && !isOneWord([...own])) continue;
    if (coverage >= DECIDING_MIN_COVERAGE && coverage > (best?.coverage ?? 0)) best = { one, coverage };
  }
  return best?.one ?? null;
}

/** One word of several is a coincidence: "chủ nhà" is no "Chủ tịch nước". */
function isOneWord(terms: readonly string[]): boolean {
  return terms.filter((term) => !term.includes(' ')).length < 2;
}

/** Whether a word of a question that has marks stands with these marks in a text: "sổ" is no "cơ sở". */
function markedAlike(question: string, text: string): (term: string) => boolean {
  const marked = new Map<string, string>();
  for (const { unaccented, accent, hasDiacritics } of words(question))
    if (hasDiacritics) marked.set(unaccented, accent);
  const written = new Set(words(text).map(({ accent }) => accent));
  return (term) => {
    const accent = marked.get(term);
    return accent === undefined || written.has(accent);
  };
}

/** Unaccented words and neighbouring pairs, without those that only ask and those of the procedure's own name. */
function termsOf(text: string, sheet: Askable): Set<string> {
  const name = nameOf(sheet);
  const plain = saying(text).flatMap((word) =>
    isIdle(word) || name.has(word.unaccented) ? [] : [word.unaccented],
  );
  return new Set([...plain, ...plain.slice(1).map((word, i) => `${plain[i]} ${word}`)]);
}

/** The words without "nhà em", "của tôi": whose it is, and no house. */
function saying(text: string): Word[] {
  const said = words(text);
  const own = idlePhrases.matchLongest(said);
  return said.filter((_, i) => !own.some(({ from, to }) => i >= from && i < to));
}

/** Words of a procedure's names, unaccented. */
const nameOf = onceFor(
  ({ title, officialName }: Askable): ReadonlySet<string> =>
    new Set(words(`${title} ${officialName}`).map(({ unaccented }) => unaccented)),
);

/** Words of its name that a message must hold to name a procedure. */
const NAME_MIN_WORDS = 2;

/** Whether a message names the procedure, be it in part. */
export function namesMatter(question: string, sheet: Askable): boolean {
  const said = new Set(words(question).map(({ unaccented }) => unaccented));
  const named = [...nameOf(sheet)].filter((word) => said.has(word));
  return named.length >= NAME_MIN_WORDS && named.some((word) => !idleUnaccented.has(word));
}

/** Unaccented words of a question that do more than ask. */
export function contentWords(question: string): Set<string> {
  return new Set(saying(question).flatMap((word) => (isIdle(word) ? [] : [word.unaccented])));
}

/** Cards stand still: what their questions consist of is read once. */
const readWordings = new WeakMap<CardAsked, Set<string>[]>();

function wordingsOf(asked: CardAsked, sheet: Askable): Set<string>[] {
  const known = readWordings.get(asked);
  if (known) return known;
  const read = asked.q.map((wording) => termsOf(wording, sheet));
  readWordings.set(asked, read);
  return read;
}

/** Rare words of the card weigh more than those that many of its questions share. */
function termWeights(sheet: Askable): (term: string) => number {
  const { count, seen } = spreadOf(sheet);
  return (term) => {
    const rarity = 1 + Math.log((count + 1) / ((seen.get(term) ?? 0) + 1));
    return term.includes(' ') ? rarity / 2 : rarity;
  };
}

/** How many questions a card answers, and in how many each term stands. */
const spreadOf = onceFor((sheet: Askable): { count: number; seen: ReadonlyMap<string, number> } => {
  const texts = sheet.asked.map((asked) => wordingsOf(asked, sheet));
  const seen = new Map<string, number>();
  for (const wordings of texts)
    for (const term of new Set(wordings.flatMap((terms) => [...terms])))
      seen.set(term, (seen.get(term) ?? 0) + 1);
  return { count: texts.length, seen };
});

function sum(terms: ReadonlySet<string>, weights: (term: string) => number): number {
  return [...terms].reduce((total, term) => total + weights(term), 0);
}

/** One word alone is a coincidence, unless neither says more, and it tells more than who it is about. */
function sharesEnough(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((term) => b.has(term));
  return shared.length >= 2 || (a.size === 1 && b.size === 1 && shared.some((term) => !people.has(term)));
}

/** How much two wordings have in common; a longer story that tells all of the other counts as the same, barely. */
function likeness(
  own: ReadonlySet<string>,
  wording: ReadonlySet<string>,
  weights: (term: string) => number,
): number {
  const isTold = wording.size >= STORY_MIN_TERMS && [...wording].every((term) => own.has(term));
  return Math.max(overlap(own, wording, weights), isTold ? TOLD_IN_STORY_SIMILARITY : 0);
}

/** Dice's coefficient over weighted terms. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weights: (term: string) => number): number {
  const both = new Set([...a].filter((term) => b.has(term)));
  const all = sum(a, weights) + sum(b, weights);
  return all === 0 ? 0 : (2 * sum(both, weights)) / all;
}
