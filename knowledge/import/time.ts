import { tidy } from '../../language/text';
import type { Duration, TimeUnit } from '../schema/procedure';

/** By their words without the spaces between them. */
const units: Readonly<Record<string, TimeUnit>> = {
  ngàylàmviệc: 'working-day',
  giờlàmviệc: 'working-hour',
  ngày: 'day',
  giờ: 'hour',
  phút: 'minute',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
};
const unitWord = String.raw`ngày\s*làm\s*việc|giờ\s*làm\s*việc|ngày|giờ|phút|tuần|tháng|năm`;
const exact = new RegExp(String.raw`^(\d{1,4}(?:[.,]\d{1,2})?)\s*(${unitWord})$`, 'i');
const within = new RegExp(
  String.raw`(?<![\d/.,-])(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:\([^)\d]{1,30}\)\s*)?(${unitWord})(?![\p{L}])`,
  'giu',
);
/** "ngày 15 tháng 3 năm 2025", "tháng 3 năm 2025": a date, no span of time. */
const date = /(?:ngày\s*\d{1,2}\s*)?tháng\s*\d{1,2}|ngày\s*\d{1,2}[/-]\d{1,2}|năm\s*\d{4}/giu;

function duration(value: string, unit: string): Duration | undefined {
  const number = Number(value.replace(',', '.'));
  const name = units[unit.toLowerCase().replace(/\s/g, '')];
  return number > 0 && name ? { value: number, unit: name } : undefined;
}

/** A text that is a time and nothing else: "7 Ngày làm việc" → {7, working-day}; "0 Ngày", "7" → undefined. */
export function readDuration(given: string): Duration | undefined {
  const found = exact.exec(tidy(given));
  return found?.[1] && found[2] ? duration(found[1], found[2]) : undefined;
}

/** Every span of time that a text speaks of, in order; dates do not count. */
export function findDurations(text: string): Duration[] {
  const undated = tidy(text).replace(date, ' ; ');
  return [...undated.matchAll(within)].flatMap((found) => duration(found[1] ?? '', found[2] ?? '') ?? []);
}

export function sameDuration(a: Duration, b: Duration): boolean {
  return a.value === b.value && a.unit === b.unit;
}

const confusable: readonly (readonly [TimeUnit, TimeUnit])[] = [
  ['day', 'working-day'],
  ['hour', 'working-hour'],
];

/** The same number of days and of working days, or of hours and working hours: one of them is wrong. */
export function sameNumberOtherUnit(a: Duration, b: Duration): boolean {
  return (
    a.value === b.value &&
    confusable.some((pair) => pair.includes(a.unit) && pair.includes(b.unit)) &&
    a.unit !== b.unit
  );
}

/**
 * Whether a note bears a stated time out. It does when it speaks of no time, of this time, or of parts that add up to
 * it. A note that gives the same number in another unit ("5 ngày" and "05 ngày làm việc"), or other times only,
 * contradicts it.
 */
export function agrees(stated: Duration, note: string): boolean {
  const spoken = findDurations(note);
  if (spoken.length === 0 || spoken.some((other) => sameDuration(stated, other))) return true;
  if (spoken.some((other) => sameNumberOtherUnit(stated, other))) return false;
  const parts = spoken.filter((other) => other.unit === stated.unit);
  return parts.reduce((sum, part) => sum + part.value, 0) === stated.value;
}

const overall = /thời (?:hạn|gian) (?:giải quyết|thực hiện|xử lý|trả kết quả)[^.;\n]{0,60}/giu;

/**
 * Whether the running text of the steps bears a stated time out: it must not give the same number in the other unit only,
 * nor name another "thời hạn giải quyết".
 */
export function stepsAgree(stated: Duration, steps: string): boolean {
  const all = findDurations(steps);
  if (all.some((other) => sameDuration(stated, other))) return true;
  if (all.some((other) => sameNumberOtherUnit(stated, other))) return false;
  return [...steps.matchAll(overall)].flatMap((found) => findDurations(found[0])).length === 0;
}
