/** A day of the Gregorian calendar; months from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const dayLength = 86_400_000;
/** Asia/Ho_Chi_Minh: UTC+7 all year since 1975. */
const offset = 7 * 3_600_000;

/** The day that it is in Đà Nẵng at a moment. */
export function localDay(now: Date): Day {
  return ofNumber(Math.floor((now.getTime() + offset) / dayLength));
}

/** Days since 1970-01-01, for counting. */
export function numberOf({ year, month, day }: Day): number {
  return Math.floor(Date.UTC(year, month - 1, day) / dayLength);
}

export function ofNumber(number: number): Day {
  const date = new Date(number * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether there is such a day: no 30 February. */
export function isDay({ year, month, day }: Day): boolean {
  const same = ofNumber(numberOf({ year, month, day }));
  return year >= 1000 && same.month === month && same.day === day;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "2025-07-01". */
export function iso({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Monday is 1, Sunday 7. */
export function weekday(day: Day): number {
  return ((numberOf(day) + 3) % 7) + 1;
}

export function addDays(day: Day, days: number): Day {
  return ofNumber(numberOf(day) + days);
}

/** The month so many months away, as its first day. */
export function addMonths({ year, month }: Pick<Day, 'year' | 'month'>, months: number): Day {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1, day: 1 };
}
