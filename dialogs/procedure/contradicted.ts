import { recently } from '../../language/recently';
import { type Word, words } from '../../language/words';
import having from './data/having.json';
import { withoutDecision } from './decision/ofWritten';

/** What somebody has, or lacks: the two words that name it. */
interface Held {
  has: boolean;
  what: string;
}

const opening = (some: readonly string[]): string[][] =>
  some.map((one) => words(one).map(({ accent }) => accent));
const has = opening(having.has);
const lacks = opening(having.lacks);
/** What stands behind makes of "có" that somebody has it by now. */
const already = new Set(opening(having.already).flat());
/** "Có thẻ căn cước rồi": so many words may name it. */
const MAX_WORDS = 5;
const KEPT = 1_000;

function opens(said: readonly Word[], from: number, some: readonly string[][]): number {
  const found = some.find((one) => one.every((accent, i) => said[from + i]?.accent === accent));
  return found?.length ?? 0;
}

/** What a text says to be there or lacking, one after the other. */
function heldIn(said: readonly Word[], isTold: boolean): Held[] {
  return said.flatMap((_, i): Held[] => {
    const lacking = opens(said, i, lacks);
    const having = lacking === 0 && !opens(said, i - 1, lacks) ? opens(said, i, has) : 0;
    const length = lacking || having;
    const [first, second] = said.slice(i + length);
    if (length === 0 || !first || !second) return [];
    const after = said.slice(i + length, i + length + MAX_WORDS).map(({ accent }) => accent);
    // "Có" by itself asks as often as it tells.
    const isSure = lacking > 0 || length > 1 || !isTold || after.some((accent) => already.has(accent));
    return isSure ? [{ has: lacking === 0, what: `${first.accent} ${second.accent}` }] : [];
  });
}

const told = recently(KEPT, (message: string) => heldIn(words(message), true));
/** Who has or lacks something is what a sentence is for where "thì" or "mà" follows, or "người" stands before. */
const supposed = recently(KEPT, (sentence: string) => {
  const [condition = '', ...rest] = sentence.split(/\s(?:thì|được)\s/u);
  return rest.length === 0 ? [] : heldIn(words(condition), false);
});

/** "Người ngoài cha, mẹ, vợ, chồng, con thì phải có": for whom a sentence does not hold. */
const excepting = /^(?:người\s+)?ngoài\s+([^.;]{3,60}?)\s+(?:thì|phải|mới)(?!\p{L})/iu;

function excepts(message: string, sentence: string): boolean {
  const [, exempted = ''] = excepting.exec(withoutDecision(sentence)) ?? [];
  const own = new Set(words(exempted).map(({ accent }) => accent));
  return own.size > 0 && words(message).some(({ accent }) => own.has(accent));
}

/**
 * Whether a sentence holds for those alone who lack what somebody says to have, or the other way: "chưa có thẻ căn cước thì làm ở
 * nơi thường trú" is nothing for "em có thẻ căn cước rồi"; or for all but those of whom somebody speaks.
 */
export function isContradicted(message: string, sentence: string): boolean {
  if (excepts(message, sentence)) return true;
  const said = told(message);
  if (said.length === 0) return false;
  const own = supposed(sentence);
  return said.some(
    ({ has: isHad, what }) =>
      own.some((one) => one.what === what && one.has !== isHad) &&
      !own.some((one) => one.what === what && one.has === isHad),
  );
}
