import { phraseSet } from '../../language/phraseMatcher';
import { hasDiacritics } from '../../language/syllable';
import { words } from '../../language/words';
import type { CardAsked } from '../../knowledge/schema/card';
import { dot, type Embedding, type EmbeddingModel } from '../../knowledge/search/models/embeddings';
import { type Askable, asksOfItself, termsOf } from './askable';
import { askedFeatures, meaningsOf } from './askedFeatures';
import { contentWords, isIdle, isPerson } from './contentWords';
import decisionWords from './data/decisionWords.json';
import { wordingsOf } from './termWeights';
import { countsOtherwise } from './measure';
import { type AskedKind, asksHowMuch, kindOf, readWordings } from './writtenQuestion';
import { matchesOf } from '../../language/matches';

/**
 * How nearly two questions must mean the same (cosine) to be answered alike, and how much nearer the next written question
 * of the card must not be. On cards that nothing was learned from, two in three are answered so, one in forty by another's.
 */
const YES_NO = [
  { likeness: 0.65, ahead: 0.05 },
  { likeness: 0.5, ahead: 0.15 },
  { likeness: 0.45, ahead: 0.2 },
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
  const ofKind = sheet.asked.filter(
    (asked) => !isOfOtherKind(kind, asked) && !asked.q.every((wording) => countsOtherwise(question, wording)),
  );
  const same = asksYesNo ? sameWords(question, ofKind, sheet) : undefined;
  if (same) return { asked: same, likeness: 1 };
  const terms = termsOf(question, sheet);
  // Who it is about is no question: "nếu là chồng thì sao".
  if ([...terms].every(isPerson)) return null;
  const meant = model.of(askedFeatures(question, sheet));
  const matches = ofKind
    // What yes or no answers is no answer to an open question.
    .filter(({ answer }) => asksYesNo || answer === 'says')
    .map((asked): AskedMatch => ({ asked, likeness: likenessTo(asked, meant, { sheet, model, terms }) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = matches;
  if (!best) return null;
  const ahead = best.likeness - (next?.likeness ?? 0);
  const isSame = (asksYesNo ? YES_NO : OPEN).some(
    (least) => best.likeness >= least.likeness && ahead >= least.ahead,
  );
  return isSame && (best.likeness >= MEANS_THE_SAME || isOfSamePlace(question, best.asked)) ? best : null;
}

/** From here on the same may be meant in other words altogether. */
const MEANS_THE_SAME = 0.8;

const placed = /(?<!\p{L})(?:ở|tại)\s+(\p{L}+)/giu;

/** "Làm ở phường được không" is not "ở nước ngoài có xin được không": a place that is named is named there, too. */
function isOfSamePlace(question: string, { q }: CardAsked): boolean {
  const named = matchesOf(placed, question).flatMap(([, where = '']) => words(where));
  const places = named.filter((where) => !isIdle(where)).map(({ unaccented }) => unaccented);
  const own = new Set(q.flatMap((wording) => words(wording).map(({ unaccented }) => unaccented)));
  return places.every((where) => own.has(where));
}

/** Whether a written question may be the one that is asked: it counts nothing else, and holds for no class that is not named. */
export function mayBeAsked(question: string, asked: CardAsked, sheet: Askable): boolean {
  const terms = termsOf(question, sheet);
  const wordings = wordingsOf(asked, sheet);
  return asked.q.some(
    (wording, i) => !countsOtherwise(question, wording) && !isOfOneClass(wordings[i] as Set<string>, terms),
  );
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

/** "Không cần" is no answer to "được không", nor "được" to "có cần không". */
function isOfOtherKind(kind: AskedKind | null, asked: CardAsked): boolean {
  if (kind === null || asked.answer === 'says' || asked.answer === 'depends') return false;
  const kinds = readWordings(asked).flatMap((wording) => wording.kind ?? []);
  return kinds.length > 0 && !kinds.includes(kind);
}

/** "Bằng A1 có cần khám không": what holds for one class of something is no answer where none is named. */
function isOfOneClass(wording: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  return [...wording].some((term) => /^[a-z]\d$/.test(term) && !own.has(term));
}

/** So many words must a wording have, and at most so many more may either have, to be the same question word for word. */
const SAME_WORDS = { least: 3, more: 1 };

/**
 * Of written questions the one that says the very words, those of the procedure's own name included: "đổi họ cho con theo
 * mẹ". "Sửa nhà có cần xin phép không" is not "xin phép sửa nhà bao lâu", though it says the same words.
 */
function sameWords(question: string, all: readonly CardAsked[], sheet: Askable): CardAsked | undefined {
  const own = contentWords(question);
  const ofAmount = asksHowMuch(question);
  const kind = kindOf(question);
  // "Xe máy có phải kiểm định không" does not ask what "… có phát giấy không" asks.
  const saysNameOnly = asksOfItself(question, sheet);
  return all.find((asked) =>
    readWordings(asked).some(
      (wording, i) =>
        // "Sửa nhà có phải xin phép không" is not "chưa có sổ, sửa nhà xin phép được không".
        (kind === null || wording.kind === null || wording.kind === kind) &&
        (ofAmount || !wording.asksHowMuch) &&
        (!saysNameOnly || wordingsOf(asked, sheet)[i]?.size === 0) &&
        areSame(own, wording.content),
    ),
  );
}

function areSame(own: ReadonlySet<string>, terms: ReadonlySet<string>): boolean {
  const both = [...own].filter((word) => terms.has(word)).length;
  const [fewer, more] = [Math.min(own.size, terms.size), Math.max(own.size, terms.size)];
  return both === fewer && fewer >= SAME_WORDS.least && more - fewer <= SAME_WORDS.more;
}

const interrogatives = phraseSet(decisionWords.asks);

function asks(question: string): boolean {
  return question.includes('?') || interrogatives.matchLongest(words(question)).length > 0;
}
