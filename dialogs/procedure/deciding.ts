import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import type { ProcedureSheet, SheetPaper } from '../../knowledge/sheet/sheet';
import { type Askable, termsOf } from './askable';
import { contentWords } from './contentWords';
import decisionWords from './data/decisionWords.json';
import { sum, termWeights } from './termWeights';

/** Share of the question's weight that a sentence must cover to decide it. */
const DECIDING_MIN_COVERAGE = 0.4;

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
    ...sheet.warnings.filter(isOfMatter),
    ...summaryTerms(sheet),
    ...(sheet.place ? [sheet.place.text, sheet.place.online ?? ''] : []),
    ...further,
  ].filter(Boolean);
  return mostCovering(question, own, sentences, withoutAmounts, sheet);
}

/**
 * The sentence of the conditions, warnings or summary that shares most of a question, words that others have not counting
 * more; null where none shares two words.
 */
export function nearestSentence(question: string, sheet: ProcedureSheet): string | null {
  const own = [...termsOf(withoutAmounts(question), sheet)].filter((term) => !/\d/.test(term));
  const sentences = [...sheet.conditions, ...sheet.warnings.filter(isOfMatter), ...summaryTerms(sheet)];
  const read = sentences.map((text) => {
    const terms = termsOf(text, sheet);
    const isWritten = markedAlike(question, text);
    return { text, shared: own.filter((term) => terms.has(term) && isWritten(term)) };
  });
  const weight = (term: string): number => 1 / read.filter(({ shared }) => shared.includes(term)).length;
  const near = ({ shared }: { shared: readonly string[] }): number =>
    shared.reduce((total, term) => total + weight(term), 0);
  const [first] = read.sort((a, b) => near(b) - near(a));
  return first && !isOneWord(first.shared) ? first.text : null;
}

/** A summary that bounds what it is for, "không phải chờ đợt cuối năm"; that there is such a thing decides nothing. */
function summaryTerms({ summary = '' }: ProcedureSheet): string[] {
  return /(?<!\p{L})(?:không|chưa|chỉ|phải|miễn)(?!\p{L})/iu.test(summary) ? [summary] : [];
}

/** What is said of the source decides nothing for anybody. */
function isOfMatter(warning: string): boolean {
  return !/^Nguồn\s/u.test(warning);
}

const need = phraseSet(decisionWords.need);

/** "Khi thuộc các trường hợp phải khai báo" says of nobody that he must. */
const whoMust = /(?:trường hợp|đối tượng|diện) phải/giu;

const registers = /đăng k[ýí]|dang k[iy]/iu;
/** To sign is not to register. */
const whoMustOrRegisters = new RegExp(`${whoMust.source}|${registers.source}`, 'giu');

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
  const other = registers.test(what) ? whoMust : whoMustOrRegisters;
  const saysSo = (sentence: string) => {
    const read = words(sentence.replace(other, ' '));
    return need.matchLongest(read).some(({ to }) => {
      const behind = new Set(read.slice(to).map(({ unaccented }) => unaccented));
      return wanted.every((word) => behind.has(word));
    });
  };
  return [...conditions, ...warnings, summary].find(saysSo) ?? null;
}

/** The paper that a question names, and the case that asks for it; null when none is like it. */
export function paperNamed(
  question: string,
  sheet: ProcedureSheet,
): { paper: SheetPaper; when?: string } | null {
  const terms = [...termsOf(question, sheet)];
  const own = new Set(terms.filter((term) => !term.includes(' ')));
  if (own.size === 0) return null;
  const papers = sheet.cases.flatMap(({ papers: some, when }) =>
    some.map((paper) => ({ paper, ...(when ? { when } : {}) })),
  );
  const found = mostCovering(question, own, papers, ({ paper }) => paper.name, sheet);
  // Two words are one name: "công chứng" is no "công an chứng minh".
  const pair = own.size === 2 && terms.find((term) => term.includes(' '));
  return found && pair && !termsOf(found.paper.name, sheet).has(pair) ? null : found;
}

/** "1 tháng" is spoken of by "từ 15 ngày trở lên": a length of time by any other. */
function withoutAmounts(text: string): string {
  return text.replace(
    /\d+\s*(?:giờ|ngày|tuần|tháng|năm|gio|ngay|tuan|thang|nam)(?!\p{L})/giu,
    ' khoảngthờigian ',
  );
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
