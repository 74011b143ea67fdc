import { fold } from '../../language/text';
import { say } from '../text/say';
import measures from './data/measures.json';
import { numberText, sentence, small } from './values';

/** A number of something: `size` in the smallest unit of its kind, `text` as it is written. */
interface Measure {
  of: string;
  size: number;
  text: string;
}

const units = new Map(Object.entries(measures.units));
const longestFirst = [...units.keys()].sort((a, b) => b.length - a.length).join('|');
const counted = new RegExp(
  String.raw`(?<![\d.,/-])(\d{1,3}(?:[.,]\d{1,2})?)\s*(${longestFirst})(?![a-z\d])`,
  'g',
);
const bound = new RegExp(String.raw`(?:^|[^a-z])(?:${measures.bounds.map(fold).join('|')}) (?:du )?\d`);

/** What a text counts: days, months, square metres, people; ages are read elsewhere. */
function measuresIn(text: string): Measure[] {
  return [...fold(text).matchAll(counted)].flatMap(([, value = '', unit = '']) => {
    const found = units.get(unit);
    const number = Number(value.replace(',', '.'));
    return found
      ? [{ of: found.of, size: number * found.size, text: `${numberText(number)} ${found.name}` }]
      : [];
  });
}

const times = new Set(['day', 'month']);

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

/**
 * How what a question counts compares with the one bound of that kind that a sentence names: "10 ngày ít hơn mức nguồn nêu:
 * tạm ngừng từ 15 ngày trở lên …". Null where the question counts nothing or two things, or the sentence has no such bound, or two.
 */
export function measuredBy(question: string, told: string): string | null {
  const [said, ...othersSaid] = measuresIn(question);
  // A sentence with a colon of its own cannot stand behind one.
  if (!said || othersSaid.length > 0 || told.includes(':') || !bound.test(fold(told))) return null;
  const [own, ...others] = measuresIn(told).filter(({ of }) => of === said.of);
  if (!own || others.length > 0) return null;
  const than = said.size < own.size ? 'less' : said.size > own.size ? 'more' : 'equal';
  return say(`procedure.measure.${than}`, { said: said.text, text: small(sentence(told)) });
}
