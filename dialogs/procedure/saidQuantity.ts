import { fold } from '../../language/text';
import { matchesOf } from '../../language/matches';

/** Numbers from `from` up to and with `to`, of something: "từ 4 đến 5 phòng". */
interface QuantityRange {
  from: number;
  to: number;
  unit: string;
}

/** Ages and times are read elsewhere, money is no case. */
const otherUnits = new Set(['tuoi', 'ngay', 'thang', 'nam', 'gio', 'dong', 'lan', 'trieu', 'nghin', 'phan']);

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const unit = String.raw`([a-z]+)`;
const between = new RegExp(
  String.raw`(?<![\d.,/])(?:tu (?:du )?)?${number}(?: ${unit})? den (duoi )?${number} ${unit}`,
);
const below = new RegExp(String.raw`(?:duoi|chua du|chua den|chua toi) ${number} ${unit}`);
const above = new RegExp(String.raw`(?:tu(?: du)?|tren) ${number} ${unit}`);
const quantity = new RegExp(String.raw`(?<![\d.,/])${number} ${unit}`, 'g');

/** The least that counts as less. */
const LESS = 1e-6;

/** The range that the name of a case tells; null where it tells none. */
export function quantityRange(text: string): QuantityRange | null {
  const plain = fold(text);
  const inside = between.exec(plain);
  if (inside) {
    const [, from, , under, to, of = ''] = inside;
    return ranged(valueOf(from), valueOf(to) - (under ? LESS : 0), of);
  }
  const under = below.exec(plain);
  if (under) return ranged(0, valueOf(under[1]) - LESS, under[2] ?? '');
  const over = above.exec(plain);
  return over ? ranged(valueOf(over[1]), Infinity, over[2] ?? '') : null;
}

function ranged(from: number, to: number, of: string): QuantityRange | null {
  return otherUnits.has(of) ? null : { from, to, unit: of };
}

/** Whether a question tells a number, or a range, of what the name of a case counts, and in its range: "5 phòng", "dưới 50 phòng". */
export function saysQuantityOf(question: string, text: string): boolean {
  const range = quantityRange(text);
  if (!range) return false;
  const told = quantityRange(question);
  if (told && soundsAs(told.unit, range.unit)) return told.from >= range.from && told.to <= range.to;
  const counted = matchesOf(quantity, fold(question)).filter(([, , of = '']) => soundsAs(of, range.unit));
  return counted.length > 0 && counted.every(([, value]) => within(valueOf(value), range));
}

/** First letters that are written for each other as they sound alike: "xuất" for "suất". */
const alike: readonly [RegExp, string][] = [
  [/^x/, 's'],
  [/^tr/, 'ch'],
];

function soundsAs(said: string, unit: string): boolean {
  const heard = (one: string) => alike.reduce((text, [letters, as]) => text.replace(letters, as), one);
  return heard(said) === heard(unit);
}

function within(value: number, { from, to }: QuantityRange): boolean {
  return value >= from && value <= to;
}

function valueOf(text = ''): number {
  return Number(text.replace(',', '.'));
}
