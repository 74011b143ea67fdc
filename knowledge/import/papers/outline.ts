import { tidy } from '../../../language/text';

/** One entry of a list with what it lists itself. */
export interface Entry {
  text: string;
  children: Entry[];
}

type Mark = 'capital' | 'letter' | 'number' | 'bracket' | 'roman' | 'dash' | 'plus' | 'star' | 'none';
interface Line {
  mark: Mark;
  text: string;
}

const startOf: readonly [Mark, RegExp][] = [
  ['bracket', /^\(\d{1,2}(?:\.\d{1,2})?\)\s*/u],
  ['roman', /^\(?(?:x{0,1}(?:ix|iv|v?i{1,3})|v|x)[).]\s+/iu],
  ['letter', /^\(?[a-zđ]\d?[.)]\s+/u],
  ['capital', /^[A-Z][.)]\s+/u],
  ['number', /^\d{1,2}(?:\.\d{1,2})*[.)]\s*(?=\p{L})|^\d{1,2}\s*-\s*(?=\p{Lu})/u],
  ['dash', /^[-–—]\s*/u],
  ['plus', /^\+\)?\s*/u],
  ['star', /^[*•▪○●]\s*/u],
];
const FORM_FILE = /\.(?:docx?|xlsx?|pdf)\s*$/i;

/**
 * A cell as an outline: its lines and the items that are enumerated inside a line, each under the entry that announces
 * it. Marks of one kind stand on one level; a kind that appears later lies deeper.
 */
export function outlineOf(cell: string): Entry[] {
  const lines = brokenAtMarks(cell)
    .split('\n')
    .map(tidy)
    .filter((line) => /[\p{L}\d]/u.test(line))
    .map(toLine);
  if (lines.length === 0) return [];
  const depth = new Map<Mark, number>();
  const roots: Entry[] = [];
  const path: { level: number; entry: Entry }[] = [];
  for (const { mark, text } of joined(lines)) {
    if (mark !== 'none' && !depth.has(mark)) depth.set(mark, depth.size + 1);
    const level = mark === 'none' ? levelOfPlain(path, text) : (depth.get(mark) ?? 1);
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= level) path.pop();
    const entry: Entry = { text, children: [] };
    const parent = path.at(-1)?.entry;
    if (parent) parent.children.push(entry);
    else roots.push(entry);
    path.push({ level, entry });
  }
  return roots;
}

/** A line without a mark begins a list when it ends with a colon; else it stands beside the line before. */
function levelOfPlain(path: readonly { level: number; entry: Entry }[], _text: string): number {
  const before = path.find(({ entry }) => announces(entry.text));
  return before ? before.level + 0.5 : 0;
}

/** "Hồ sơ gồm:", "một trong các giấy tờ sau": more is to come. */
export function announces(text: string): boolean {
  return /(?::|gồm|bao gồm|sau đây|như sau|giấy tờ sau|tài liệu sau)$/iu.test(text.trim());
}

/** A line that goes on in small letters belongs to the line before it. */
function joined(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    const before = kept.at(-1);
    const goesOn =
      before !== undefined &&
      line.mark === 'none' &&
      /^(?:[\p{Ll}(]|NĐ-CP|\d{4})/u.test(line.text) &&
      !/[;:.]$/.test(before.text);
    if (goesOn && !FORM_FILE.test(before.text)) before.text = `${before.text} ${line.text}`;
    else kept.push({ ...line });
  }
  return kept;
}

function toLine(text: string): Line {
  for (const [mark, pattern] of startOf) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && text.length > found.length) {
      const rest = toLine(text.slice(found.length).trim());
      return { mark, text: rest.mark === 'none' ? text.slice(found.length).trim() : rest.text };
    }
  }
  return { mark: 'none', text };
}

/** Puts a line break before each item of an enumeration that runs on inside a line. */
function brokenAtMarks(cell: string): string {
  let text = cell.replace(/\r/g, '').normalize('NFC').replace(/\t/g, ' ');
  text = text.replace(/([;:.,)])\s*([-–+*•▪])\s*(?=[\p{Lu}"“])/gu, '$1\n$2 ');
  text = text.replace(/\s{1,}([+•▪])\s*(?=\p{Lu})/gu, '\n$1 ');
  text = text.replace(/\s{2,}([-–])\s*(?=\p{Lu})/gu, '\n$1 ');
  text = text.replace(/(?<=[\s;.])([A-D]\.\s+(?:Thành phần|Số lượng|Hồ sơ))/gu, '\n$1');
  text = brokenAtSequence(
    text,
    /(?<![\p{L}\d/(.,]|(?:điểm|khoản|mục|tiết)\s)\(?([a-zđ])\)\s+(?=\p{L})/gu,
    'abcdđefghiklmnopq',
  );
  text = brokenAtNumbers(text);
  return text.replace(/\n{2,}/g, '\n');
}

/** a) … b) … c): only where they follow one another. */
function brokenAtSequence(text: string, pattern: RegExp, order: string): string {
  const found = [...text.matchAll(pattern)];
  const inOrder: RegExpExecArray[] = [];
  for (const match of found) if (match[1] === order[inOrder.length]) inOrder.push(match);
  if (inOrder.length < 2) return text;
  // A letter that was typed wrongly still begins an item behind a full stop.
  for (const match of found)
    if (
      !inOrder.includes(match) &&
      /[.;]\s*$/.test(text.slice(0, match.index)) &&
      /^\p{Lu}/u.test(text.slice(match.index + match[0].length))
    )
      inOrder.push(match);
  inOrder.sort((one, other) => one.index - other.index);
  return breakAt(
    text,
    inOrder.map(({ index }) => index),
  );
}

/** "1. … 2. … 3. …" or "(1) … (2) …", from one on. */
function brokenAtNumbers(text: string): string {
  for (const pattern of [
    /\((\d{1,2}|[ivx]{1,4})\)\s*(?=\p{L})/gu,
    /(?<![\p{L}\d/.,(]|(?:điều|khoản|mục|mẫu|số|phụ lục|điểm)\s)(\d{1,2})[.)]\s+(?=\p{Lu})/giu,
  ]) {
    const found = [...text.matchAll(pattern)];
    const numbers = found.map(([, digits]) => valueOf(digits ?? ''));
    const run = numbers.findIndex((value) => value === 1);
    if (run < 0) continue;
    const marks = found.slice(run).filter((_match, i) => numbers[run + i] === i + 1);
    if (marks.length >= 2)
      return breakAt(
        text,
        marks.map(({ index }) => index),
      );
  }
  return text;
}

function valueOf(digits: string): number {
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].indexOf(digits.toLowerCase());
  return roman >= 0 ? roman + 1 : Number(digits);
}

function breakAt(text: string, places: readonly number[]): string {
  return [...places].reverse().reduce((kept, place) => `${kept.slice(0, place)}\n${kept.slice(place)}`, text);
}
