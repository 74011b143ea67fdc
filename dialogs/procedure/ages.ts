import { matchesOf } from '../../language/matches';
import { bareAgeIn } from '../understanding/entities/age';

/** Ages from `from` up to but not including `below`, in years. */
interface AgeRange {
  from: number;
  below: number;
}

const inYears = /(\d{1,3})\s*(?:tuổi|tuoi|t(?![\p{L}]))/giu;
const inMonths = /(?:bé|be|cháu|chau|con|em bé|trẻ)?\s*(\d{1,2})\s*(?:tháng tuổi|thang tuoi)/giu;
const youngest =
  /(?:sơ sinh|so sinh|mới sinh|moi sinh|vừa sinh|vua sinh|mới đẻ|moi de|lồng kính|long kinh|sinh đôi|sinh doi|(?:bé|em bé|be)\s+(?:được\s+)?\d{1,2}\s+(?:tháng|thang))/iu;

/** Ages that somebody tells, in years. */
export function agesSaid(question: string): number[] {
  const months = matchesOf(inMonths, question).map(([, months]) => Number(months) / 12);
  const years = matchesOf(inYears, question).map(([, years]) => Number(years));
  const bare = years.length === 0 ? bareAgeIn(question) : null;
  const told = [...months, ...years, ...(bare === null ? [] : [bare])];
  return told.length === 0 && youngest.test(question) ? [0] : told;
}

/** Without the ages, so that what else is asked can be looked at. */
export function withoutAges(question: string): string {
  return question.replace(inMonths, ' ').replace(inYears, ' ').replace(youngest, ' ');
}

/** "Từ đủ 6 đến dưới 14 tuổi" → 6 to 14; null for a text that names no range of ages. */
export function ageRange(text: string): AgeRange | null {
  const between = /từ (?:đủ )?(\d+)(?: tuổi)? đến (dưới |chưa đủ )?(\d+) tuổi/iu.exec(text);
  if (between)
    return { from: Number(between[1]), below: Number(between[3]) + (between[2] === undefined ? 1 : 0) };
  const under = /(?:dưới|chưa đủ|chưa đến) (?:đủ )?(\d+) tuổi/iu.exec(text);
  if (under) return { from: 0, below: Number(under[1]) };
  const over = /(?:từ(?: đủ)?|đủ) (\d+) tuổi/iu.exec(text);
  return over ? { from: Number(over[1]), below: Infinity } : null;
}

/** Whether a text names a range of ages that one of the ages falls into. */
export function isOfAge(text: string, ages: readonly number[]): boolean {
  const range = ageRange(text);
  return range !== null && ages.some((age) => age >= range.from && age < range.below);
}

/** Whether one of the parts of a sentence ("…; hoặc từ đủ 70 đến dưới 75 tuổi …") is for one of these ages. */
export function speaksOfAge(sentence: string, ages: readonly number[]): boolean {
  return sentence.split(';').some((part) => isOfAge(part, ages));
}

/** Whether one of the parts of a sentence is for certain ages. */
export function speaksOfAges(sentence: string): boolean {
  return sentence.split(';').some((part) => ageRange(part) !== null);
}
