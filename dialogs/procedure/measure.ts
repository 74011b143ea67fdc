import { fold } from '../../language/text';
import measures from './data/measures.json';
import { numberText } from './values';
import { matchesOf } from '../../language/matches';
import { recently } from '../../language/recently';

/** A number of something: `size` in the smallest unit of its kind, in days for any time, `text` as it is written. */
export interface Measure {
  of: string;
  size: number;
  text: string;
  /** Days on which an office works. */
  isWorking: boolean;
}

const units = new Map(Object.entries(measures.units));
export const unitPattern = [...units.keys()].sort((a, b) => b.length - a.length).join('|');
const counted = new RegExp(
  String.raw`(?<![\d.,/-])(\d{1,3}(?:[.,]\d{1,2})?)\s*(${unitPattern})(?![a-z\d])`,
  'g',
);
/** "2m5", and no "15m2". */
const halfMetre = /(?<![\d.,/-])(\d{1,2})m([014-9])(?!\d|\s*(?:x|m)\b)/g;

const times = new Set(['day', 'month']);
const inWords = new Map(Object.entries(measures.numbers));
/** "Một tháng", "nửa tháng". */
const numberInWords = new RegExp(
  String.raw`(?<![a-z\d])(${[...inWords.keys()].join('|')})(?= (?:${unitPattern})(?![a-z\d]))`,
  'g',
);
const DAYS_OF_MONTH = 365 / 12;

/** The wordings of a card's questions are held against one message after the other. */
const KEPT = 1_000;

/** Unaccented, with numbers in digits: "hơn một tuần" → "hon 1 tuan". */
export function inDigits(text: string): string {
  return fold(text)
    .replace(halfMetre, '$1,$2m')
    .replace(numberInWords, (said) => String(inWords.get(said)).replace('.', ','));
}

/** What a text counts: days, months, square metres, people; ages are read elsewhere. */
export const measuresIn = recently(KEPT, (text: string): readonly Measure[] => {
  const plain = inDigits(text);
  return matchesOf(counted, plain).flatMap(({ index, 0: said, 1: value = '', 2: unit = '' }) => {
    const found = units.get(unit);
    if (!found) return [];
    const number = Number(value.replace(',', '.'));
    const size = number * found.size * (found.of === 'month' ? DAYS_OF_MONTH : 1);
    const isWorking = found.of === 'day' && plain.startsWith(' lam viec', index + said.length);
    return [{ of: found.of, size, text: `${numberText(number)} ${found.name}`, isWorking }];
  });
});

export function isComparable(a: Measure, b: Measure): boolean {
  return a.of === b.of || (times.has(a.of) && times.has(b.of));
}

/** A month is some 30 days: what is so near in days is neither less nor more. */
const NEAR = 0.1;
/** So many days at most have passed for each on which an office worked. */
const DAYS_OF_WORKING_DAY = 1.6;

export function isTooNear(a: Measure, b: Measure): boolean {
  if (a.isWorking !== b.isWorking) {
    const [working, others] = a.isWorking ? [a, b] : [b, a];
    return others.size >= working.size && others.size <= DAYS_OF_WORKING_DAY * working.size;
  }
  return a.of !== b.of && Math.abs(a.size - b.size) < NEAR * Math.max(a.size, b.size);
}

/** Whether a text counts something, and a question nothing that is as much: "nghỉ bán 1 tuần", "nghỉ 1 tháng". */
export function countsOtherwise(question: string, text: string): boolean {
  const counts = measuresIn(text);
  const said = counts.length > 0 ? measuresIn(question) : [];
  return counts.length > 0 && !counts.some((one) => said.some((own) => isSame(own, one)));
}

export function isSame(a: Measure, b: Measure): boolean {
  return isComparable(a, b) && Math.abs(a.size - b.size) < NEAR * Math.max(a.size, b.size);
}

/** Whether unaccented words are a unit that is known: "met vuong", "nguoi". */
export function isUnit(text: string): boolean {
  return units.has(text);
}

/** Whether an unaccented word is a unit of time. */
export function isTime(unit: string): boolean {
  return times.has(units.get(unit)?.of ?? '');
}

/**
 * Whether a text gives a number of what is counted: "60m2" of "met vuong", "30 võ sinh" of "vo sinh moi".
 * @param unit one or two unaccented words; the second may be none of it
 */
export function countsOf(text: string, unit: string): boolean {
  const [one = ''] = unit.split(' ');
  const kind = (units.get(unit) ?? units.get(one))?.of;
  if (kind) return measuresIn(text).some(({ of }) => of === kind);
  return new RegExp(String.raw`\d\s*(?:${unit}|${one})(?![a-z\d])`).test(fold(text));
}
