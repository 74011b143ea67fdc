import { as } from '../numbers/below1000';
import { numberWords } from '../numbers/lexicon';
import { tokens } from '../numbers/tokens';
import { fold } from '../text';
import type * as Recognized from './recognizedPositions';

type Found = Recognized.RecognizedPosition;

/** Loaded when a message first may be a position: Recognizers-Text takes some 5 MB in every thread that has it. */
function recognized(): typeof Recognized {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read when it is needed
  return require('./recognizedPositions') as typeof Recognized;
}

/** Words around a position that say nothing more: "em chọn cái … nhé". */
const around = new Set(
  fold(
    'số cái chọn mục câu ý lựa phương án mình em tôi anh chị con lấy xem cho hỏi là ạ à ơi nhé nha nghen đi thì này kia đó muốn việc thủ tục tui ok dạ vâng ad bạn dùm giùm với hàng dòng phần loại trường hợp',
  ).split(' '),
);

/**
 * The position that a short message points at: "2", "số hai", "cái thứ hai", "lựa chọn cuối", "cái đầu".
 * @returns counted from 1; -1 for the last, -2 for the one before it; null when the message says more than a position
 */
export function readPosition(text: string): number | null {
  if (saysMore(text)) return null;
  const ordinals = recognized().recognizedOrdinals(text);
  const loose = ordinals.length > 0 ? ordinals : edges(text);
  const found =
    loose.length > 0 ? loose : [...recognized().recognizedNumbers(text), ...looseDigits(text)].slice(0, 1);
  const [only] = found;
  if (!only || found.length > 1 || !Number.isInteger(only.value) || isPartOfName(text, only)) return null;
  const rest = tokens(text).filter(({ start, end }) => end <= only.start || start >= only.end);
  return rest.length <= 6 && rest.every(({ unaccented, digits }) => !digits && around.has(unaccented))
    ? only.value
    : null;
}

/** What ordinals and halves are said with, beside the words of numbers. */
const ofOrdinals = new Set('thu hang nhat nhi tu dau tien cuoi cung chot ap ke gan sat sau nua'.split(' '));

/** Whether a word stands in a text that is neither part of a position nor around one: of nearly every message the first few tell it. */
function saysMore(text: string): boolean {
  return tokens(text).some(
    (token) =>
      !token.digits &&
      !around.has(token.unaccented) &&
      !ofOrdinals.has(token.unaccented) &&
      numberWords(token).length === 0,
  );
}

/** "A1", "b2": a class, and no place in a list. */
function isPartOfName(text: string, { start, end }: Found): boolean {
  return (
    /\d/.test(text.slice(start, end)) &&
    (/\p{L}$/u.test(text.slice(0, start)) || /^\p{L}/u.test(text.slice(end)))
  );
}

/** "cái đầu", "lựa chọn cuối": an end of the list in one word. */
function edges(text: string): Found[] {
  return tokens(text).flatMap(({ text: said, start, end }) => {
    const value = /^(?:đầu|dau|nhất|nhat)$/.test(said)
      ? 1
      : /^(?:cuối|cuoi|chót|chot)$/.test(said)
        ? -1
        : null;
    return value === null ? [] : [{ start, end, value }];
  });
}

/** Among words of choosing even an unaccented "nam" or "tu" is a number: "so nam", "cai tu". */
function looseDigits(text: string): Found[] {
  return tokens(text).flatMap((token) => {
    if (around.has(token.unaccented) && !token.hasDiacritics) return [];
    const value = /^(?:tư|tu)$/.test(token.text) ? 4 : as(token, 'digit', 'ten')?.value;
    if (value === undefined || value === 0 || (token.digits && numberWords(token).length === 0)) return [];
    return [{ start: token.start, end: token.end, value }];
  });
}
