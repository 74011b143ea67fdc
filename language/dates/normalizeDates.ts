import { numbersIn } from '../numbers/numbers';
import { foldUnit } from '../text';
import { matchesOf } from '../matches';

/** Text brought to the form that date patterns read, with the way back to the places of the original. */
export interface NormalizedText {
  text: string;
  /** Offset in the original of each character of `text`, and of its end. */
  at: number[];
}

/** Number words that look like other words unless a date word stands before them. */
const named: readonly (readonly [RegExp, string])[] = [
  [/(?<=\bthu )tu\b/g, '4'],
  [/(?<=\bthang )(?:tu)\b/g, '4'],
  [/(?<=\bthang )gieng\b/g, '1'],
  [/(?<=\bthang )chap\b/g, '12'],
  [/(?<=\bthu )nam(?! ?\d)/g, '5'],
  [/\bnam(?= nam (?:truoc|nua|sau)\b)/g, '5'],
  [/(?<=\b(?:thang|ngay|mung|mong) )nam(?! (?:nay|ngoai|truoc|sau|toi|qua|roi)| ?\d)/g, '5'],
  [/(?<=\b(?:thu|mung|mong) )sau(?! (?:nay|do))/g, '6'],
  [/(?<=\b(?:thang|thu|mung|mong) )bay\b/g, '7'],
  // "ngay bây giờ" is at once.
  [/(?<=\bngay )bay\b(?! gio)/g, '7'],
  [/(?<=\b(?:thang|thu|ngay|mung|mong) )tam\b/g, '8'],
  [/(?<=\b(?:quy|thang|thu|ngay|mung|mong) )ba\b/g, '3'],
  [/(?<=\bquy )(?:tu)\b/g, '4'],
  [/(?<=\bquy )iv\b/g, '4'],
  [/(?<=\bquy )iii\b/g, '3'],
  [/(?<=\bquy )ii\b/g, '2'],
  [/(?<=\bquy )i\b/g, '1'],
];

/** A word of a date before any of these words: of most texts it tells that none of them stands there. */
const mayBeNamed = /\b(?:quy|thu|thang|ngay|mung|mong|nam) (?:tu|gieng|chap|nam|sau|bay|tam|ba|iv|i{1,3})/;

/** Lower case without marks, number words as figures ("hai mươi lăm tháng chạp" → "25 thang 12"), single spaces. */
export function normalizeDates(original: string): NormalizedText {
  let read = spaced(folded(original));
  for (const { start, end, value, words } of numbersIn(original).reverse()) {
    if (!words || !/^[\p{L}\p{M}\s]+$/u.test(original.slice(start, end)) || !Number.isInteger(value * 2))
      continue;
    // "thứ sáu này" has its own rules; "tháng năm nay" is this year, not May.
    const [first, last] = [
      read.at.findIndex((place) => place >= start),
      read.at.findIndex((place) => place >= end),
    ];
    if (first >= 0 && last > first) read = put(read, first, last, said(value));
  }
  for (const [pattern, digits] of mayBeNamed.test(read.text) ? named : []) {
    for (const found of matchesOf(pattern, read.text).reverse())
      read = put(read, found.index, found.index + found[0].length, digits);
  }
  return read;
}

/** "Hai rưỡi" stays a half: "2 ruoi" is read as a time of day. */
function said(value: number): string {
  return Number.isInteger(value) ? String(value) : `${Math.floor(value)} ruoi`;
}

function folded(original: string): NormalizedText {
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < original.length; i++) {
    const letters = foldUnit(original.charAt(i));
    text += letters;
    for (let k = 0; k < letters.length; k++) at.push(i);
  }
  at.push(original.length);
  return { text, at };
}

function spaced({ text, at }: NormalizedText): NormalizedText {
  let out = '';
  let isAfterSpace = false;
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    const isSpace = letter === ' ' || /\s/.test(letter);
    if (isSpace && isAfterSpace) continue;
    out += isSpace ? ' ' : letter;
    places.push(at[i] as number);
    isAfterSpace = isSpace;
  }
  places.push(at.at(-1) as number);
  return { text: out, at: places };
}

function put({ text, at }: NormalizedText, from: number, to: number, digits: string): NormalizedText {
  const places = Array.from(digits, () => at[from] as number);
  return {
    text: text.slice(0, from) + digits + text.slice(to),
    at: [...at.slice(0, from), ...places, ...at.slice(to)],
  };
}
