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
