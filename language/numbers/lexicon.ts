import { mayMean, type Word, word } from '../words';

/** What a number word is worth, and how it may be used. */
export interface NumberWord {
  word: Word;
  kind:
    'digit' | 'ten' | 'tens' | 'hundred' | 'thousand' | 'scale' | 'zero-tens' | 'half' | 'point' | 'minus';
  value: number;
  /** Stands only behind tens or hundreds: "lăm", "mốt". */
  onlyBehind: boolean;
  /** Unaccented it is more often another word: "nam", "sau", "tu". */
  vague: boolean;
}

type Row = readonly [written: string, kind: NumberWord['kind'], value: number, mark?: 'behind' | 'vague'];

const rows: readonly Row[] = [
  ['không', 'digit', 0, 'vague'],
  ['một', 'digit', 1],
  ['mốt', 'digit', 1, 'behind'],
  ['hai', 'digit', 2],
  ['ba', 'digit', 3, 'vague'],
  ['bốn', 'digit', 4],
  ['tư', 'digit', 4, 'behind'],
  ['năm', 'digit', 5, 'vague'],
  ['lăm', 'digit', 5, 'behind'],
  ['nhăm', 'digit', 5, 'behind'],
  ['sáu', 'digit', 6, 'vague'],
  ['bảy', 'digit', 7, 'vague'],
  ['bẩy', 'digit', 7, 'vague'],
  ['tám', 'digit', 8, 'vague'],
  ['chín', 'digit', 9],
  ['mười', 'ten', 10],
  ['mươi', 'tens', 10],
  ['chục', 'tens', 10],
  ['hăm', 'tens', 20],
  ['trăm', 'hundred', 100],
  ['nghìn', 'thousand', 1e3],
  ['ngàn', 'thousand', 1e3],
  ['k', 'thousand', 1e3],
  ['vạn', 'scale', 1e4],
  ['triệu', 'scale', 1e6],
  ['tr', 'scale', 1e6],
  ['củ', 'scale', 1e6, 'vague'],
  ['tỷ', 'scale', 1e9],
  ['linh', 'zero-tens', 0, 'vague'],
  ['lẻ', 'zero-tens', 0, 'vague'],
  ['rưỡi', 'half', 0.5],
  ['rưởi', 'half', 0.5],
  ['phẩy', 'point', 0],
  ['phảy', 'point', 0],
  ['âm', 'minus', 0, 'vague'],
];

const byLetters = new Map<string, NumberWord[]>();
for (const [written, kind, value, mark] of rows) {
  const entry = {
    word: word(written),
    kind,
    value,
    onlyBehind: mark === 'behind',
    vague: mark !== undefined,
  };
  byLetters.set(entry.word.unaccented, [...(byLetters.get(entry.word.unaccented) ?? []), entry]);
}

/** The number words that a typed word may stand for: "muoi" is both "mười" and "mươi". */
export function numberWords(typed: Word): NumberWord[] {
  return (byLetters.get(typed.unaccented) ?? []).filter((entry) => mayMean(typed, entry.word));
}
