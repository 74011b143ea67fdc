import { tidy } from '../../../language/text';

const digits: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const one = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';
const last = 'mốt|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín';
const compound = String.raw`(?:(?:${one})\s+mươi(?:\s+(?:${last}))?|mười(?:\s+(?:${last}))?|${one})`;
const numeral = new RegExp(String.raw`(?<!\p{L})${compound}(?!\p{L})`, 'gu');
/** "năm" is a year more often than five, "tư" a part of "đầu tư": alone they count before a unit only. */
const counted = String.raw`(?=\s+(?:ngày|giờ|tháng|tuần|năm|phút|tuổi|bản|bộ|ảnh|triệu|nghìn|đồng)(?!\p{L}))`;
const beforeUnit = new RegExp(String.raw`(?<!\p{L})${compound}(?!\p{L})${counted}`, 'gu');

/** "ba mươi ngày" → "30 ngày": numerals in words before a unit, as digits. Expects lower case. */
export function spellOutToDigits(text: string): string {
  return text.replace(beforeUnit, (words) => String(valueOf(words)));
}

/** Every number that a text writes in words, but for a lone "năm". Expects lower case. */
export function numbersInWords(text: string): number[] {
  return [...text.matchAll(numeral)].filter(([words]) => words !== 'năm').map(([words]) => valueOf(words));
}

function valueOf(given: string): number {
  const words = tidy(given).split(' ');
  if (words[0] === 'mười') return 10 + (digits[words[1] ?? ''] ?? 0);
  const first = digits[words[0] ?? ''] ?? 0;
  return words[1] === 'mươi' ? first * 10 + (digits[words[2] ?? ''] ?? 0) : first;
}
