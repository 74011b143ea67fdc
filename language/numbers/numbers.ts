import { as } from './below1000';
import { numberWords } from './lexicon';
import { spelled } from './spelled';
import { type Token, tokens } from './tokens';

/** A number found in a text: offsets of its first character and of the one after its last. */
export interface NumberFound {
  start: number;
  end: number;
  text: string;
  value: number;
  /** Written with words, not with figures alone. */
  words: boolean;
}

/**
 * The numbers in a text, in words ("hai mươi lăm", "một nghìn không trăm linh năm"), figures ("1.250.000", "27,5") or
 * both ("3,07 triệu", "1tr5"), accented or not. A single unaccented word that is more often something else ("nam",
 * "sau") counts only when it is all that was said.
 */
export function numbersIn(text: string): NumberFound[] {
  const read = tokens(text);
  const found: NumberFound[] = [];
  for (let at = 0; at < read.length;) {
    const spaced = spacedGroups(read, at, text);
    const part = spaced ?? spelled(read, at);
    const first = read[at] as Token;
    const last = part ? read[part.to - 1] : undefined;
    if (!part || !last || isYear(read, at, part.to) || (!part.compound && isVague(read, at))) {
      at++;
      continue;
    }
    const words = read.slice(at, part.to).some(({ digits }) => !digits);
    const start = first.digits && minusBefore(text, first.start) ? first.start - 1 : first.start;
    found.push({
      start,
      end: last.end,
      text: text.slice(start, last.end),
      value: start < first.start ? -part.value : part.value,
      words,
    });
    at = part.to;
  }
  return found;
}

/** "-3,5": a sign stands close before the figure and apart from what is before it; "2-3" is a range, "- 3" a list. */
function minusBefore(text: string, start: number): boolean {
  return /(?:^|[(\s:])[-−]$/u.test(text.slice(0, start)) && !/\d\s[-−]$/u.test(text.slice(0, start));
}

/** "1 250 000": groups of three figures between single spaces. */
function spacedGroups(read: readonly Token[], from: number, text: string) {
  const first = read[from];
  if (!first?.digits) return null;
  const found = /^\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,}(?![\d.,])/.exec(text.slice(first.start));
  if (!found) return null;
  const groups = found[0].split(/[ \u00a0\u202f]/);
  return { value: Number(groups.join('')), to: from + groups.length, compound: true };
}

/** Behind these "năm" is the year: "đầu năm", "sang năm". */
const ofTheYear = new Set([
  'dau',
  'cuoi',
  'giua',
  'ca',
  'trong',
  'moi',
  'hang',
  'theo',
  'cua',
  'nua',
  'sang',
  'cac',
  'may',
  'qua',
  'nhieu',
  'tron',
]);

/** "năm 2024", "năm nay": the year, not five. */
function isYear(read: readonly Token[], at: number, to: number): boolean {
  const { text } = read[at] as Token;
  if ((text !== 'năm' && text !== 'nam') || to !== at + 1) return false;
  const next = read[to];
  const before = read[at - 1];
  if (before && ofTheYear.has(before.unaccented)) return true;
  if (
    before?.digits ||
    (before && numberWords(before).length > 0 && as(before, 'digit', 'ten', 'tens', 'hundred'))
  )
    return true;
  return (
    next !== undefined &&
    (next.digits || /^(nay|ni|ngoai|truoc|sau|toi|roi|kia|qua|do)$/.test(next.unaccented))
  );
}

/** Before these "ba" is the father. */
const kin = new Set(['ma', 'me', 'toi', 'em', 'minh', 'con', 'tui']);

function isVague(read: readonly Token[], at: number): boolean {
  const token = read[at] as Token;
  if (token.digits || read.length === 1) return false;
  const [reading] = numberWords(token);
  // "không" with its accents is the common "no": a zero only by itself or within a number.
  if (token.text === 'không') return true;
  if (token.text === 'ba')
    return kin.has(read[at + 1]?.unaccented ?? '') || /^(?:của|cua|cho)$/.test(read[at - 1]?.text ?? '');
  return !token.hasDiacritics && (reading?.vague ?? false);
}
