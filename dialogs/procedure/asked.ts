import { phraseSet } from '../../language/phraseMatcher';
import { hasDiacritics } from '../../language/syllable';
import { words } from '../../language/words';
import type { CardAsked } from '../../knowledge/schema/card';
import { dot, type Embedding, type EmbeddingModel } from '../../knowledge/search/models/embeddings';
import { type Askable, asksOfItself, termsOf } from './askable';
import { askedFeatures, meaningsOf } from './askedFeatures';
import { contentWords, isPerson } from './contentWords';
import decisionWords from './data/decisionWords.json';
import { wordingsOf } from './termWeights';

/**
 * How nearly two questions must mean the same (cosine) to be answered alike, and how much nearer the next written question
 * of the card must not be. On cards that nothing was learned from, two in three are answered so, one in forty by another's.
 */
const YES_NO = [
  { likeness: 0.65, ahead: 0.05 },
  { likeness: 0.5, ahead: 0.15 },
];
/** The same where nothing is asked that yes or no answers: then what is likely is a coincidence. */
const OPEN = [{ likeness: 0.74, ahead: 0.1 }];
/** From here on it is the same question, and need not be named. */
const SURELY_LIKE = 0.65;

export interface AskedMatch {
  asked: CardAsked;
  /** How nearly the same is asked; 1 for the very words. */
  likeness: number;
}

/** The question that was answered, where it may not quite be what was asked. */
export function takenFor({ asked: { q }, likeness }: AskedMatch): string | null {
  return likeness >= SURELY_LIKE ? null : (q.find((wording) => hasDiacritics(wording)) ?? null);
}

/**
 * The question of a card that asks the same as a citizen does, and how nearly; null where none does.
 * @param model by which questions are compared (`models.asked`)
 */
export function askedMatch(
  question: string,
  sheet: Askable,
  model: EmbeddingModel,
  asksYesNo = true,
): AskedMatch | null {
  if (!asksYesNo && !asks(question)) return null;
  const kind = kindOf(question);
  const same = asksYesNo ? sameWords(question, ofSameKind(question, withKind(kind, sheet))) : null;
  if (same) return { asked: same, likeness: 1 };
  const terms = termsOf(question, sheet);
  // Who it is about is no question: "nếu là chồng thì sao".
  if ([...terms].every(isPerson)) return null;
  const meant = model.of(askedFeatures(question, sheet));
  const matches = sheet.asked
    // What yes or no answers is no answer to an open question.
    .filter((asked) => (asksYesNo || asked.answer === 'says') && !isOfOtherKind(kind, asked))
    .map((asked): AskedMatch => ({ asked, likeness: likenessTo(asked, meant, { sheet, model, terms }) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = matches;
  if (!best) return null;
  const ahead = best.likeness - (next?.likeness ?? 0);
  const isSame = (asksYesNo ? YES_NO : OPEN).some(
    (least) => best.likeness >= least.likeness && ahead >= least.ahead,
  );
  return isSame ? best : null;
}

/** Of the wordings of a written question the one that is nearest. */
function likenessTo(
  asked: CardAsked,
  meant: Embedding,
  { sheet, model, terms }: { sheet: Askable; model: EmbeddingModel; terms: ReadonlySet<string> },
): number {
  const wordings = wordingsOf(asked, sheet);
  const likenesses = meaningsOf(asked, sheet, model).map((wording, i) =>
    isOfOneClass(wordings[i] as Set<string>, terms) ? 0 : dot(meant, wording),
  );
  return Math.max(...likenesses);
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
  return [...wording].some((term) => /^[a-z]\d$/.test(term) && !own.has(term));
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
