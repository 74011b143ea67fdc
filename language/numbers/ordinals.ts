import { fold } from '../text';
import { as } from './below1000';
import { numberWords } from './lexicon';
import { numbersIn } from './numbers';
import { spelled } from './spelled';
import { type Token, tokens } from './tokens';

/** An ordinal in a text: 1 is the first, -1 the last, -2 the one before the last. */
export interface OrdinalFound {
  start: number;
  end: number;
  text: string;
  value: number;
}

/** "thứ hai", "thứ nhất", "thứ 12", "hạng ba", "đầu tiên", "cuối cùng", "áp chót". */
export function ordinalsIn(text: string): OrdinalFound[] {
  const read = tokens(text);
  const found: OrdinalFound[] = [];
  for (let at = 0; at < read.length;) {
    const part = ordinal(read, at);
    if (part) {
      const { start } = read[at] as Token;
      const { end } = read[part.to - 1] as Token;
      found.push({ start, end, text: text.slice(start, end), value: part.value });
    }
    at = part?.to ?? at + 1;
  }
  return found;
}

const places = new Set(['thứ', 'thu', 'hạng', 'hang']);

function ordinal(read: readonly Token[], at: number): { value: number; to: number } | null {
  const [word, next] = [read[at]?.text ?? '', read[at + 1]];
  if (next && /^(?:đầu|dau)$/.test(word) && /^(?:tiên|tien)$/.test(next.text))
    return { value: 1, to: at + 2 };
  if (next && /^(?:cuối|cuoi|sau)$/.test(word) && /^(?:cùng|cung|chót|chot)$/.test(next.text))
    return { value: -1, to: at + 2 };
  if (next && /^(?:áp|ap|kế|ke|gần|gan|sát|sat)$/.test(word) && /^(?:chót|chot|cuối|cuoi)$/.test(next.text))
    return { value: -2, to: at + 2 };
  if (!next || !places.has(word)) return null;
  if (/^(?:nhất|nhat)$/.test(next.text)) return { value: 1, to: at + 2 };
  if (/^(?:nhì|nhi)$/.test(next.text)) return { value: 2, to: at + 2 };
  // "thứ tư" is the fourth; elsewhere "tư" follows tens.
  if (/^(?:tư|tu)$/.test(next.text)) return { value: 4, to: at + 2 };
  const part = spelled(read, at + 1);
  return part && Number.isInteger(part.value) && part.value > 0 ? part : null;
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
export function readOrdinalOrNumber(text: string): number | null {
  const ordinals = ordinalsIn(text);
  const loose = ordinals.length > 0 ? ordinals : edges(text);
  const found = loose.length > 0 ? loose : [...numbersIn(text), ...looseDigits(text)].slice(0, 1);
  const [only] = found;
  if (!only || found.length > 1 || !Number.isInteger(only.value)) return null;
  const rest = tokens(text).filter(({ start, end }) => end <= only.start || start >= only.end);
  return rest.length <= 6 && rest.every(({ unaccented, digits }) => !digits && around.has(unaccented))
    ? only.value
    : null;
}

/** "cái đầu", "lựa chọn cuối": an end of the list in one word. */
function edges(text: string): OrdinalFound[] {
  return tokens(text).flatMap(({ text: said, start, end }) => {
    const value = /^(?:đầu|dau|nhất|nhat)$/.test(said)
      ? 1
      : /^(?:cuối|cuoi|chót|chot)$/.test(said)
        ? -1
        : null;
    return value === null ? [] : [{ start, end, text: said, value }];
  });
}

/** Among words of choosing even an unaccented "nam" or "tu" is a number: "so nam", "cai tu". */
function looseDigits(text: string): OrdinalFound[] {
  return tokens(text).flatMap((token) => {
    if (around.has(token.unaccented) && !token.hasDiacritics) return [];
    const value = /^(?:tư|tu)$/.test(token.text) ? 4 : as(token, 'digit', 'ten')?.value;
    if (value === undefined || value === 0 || (token.digits && numberWords(token).length === 0)) return [];
    return [{ start: token.start, end: token.end, text: token.text, value }];
  });
}
