import { type Day, localDay } from './calendar';
import { monthsPeriod, type Period, rangePeriod, shiftYears } from './period';
import { type NormalizedText, normalizeDates } from './normalizeDates';
import { NO_DAY, rules, unnumberedRules } from './rules';
import type { When, WhenFound } from './when';
import { matchesOf } from '../matches';

interface Reading {
  from: number;
  to: number;
  /** Null for what only keeps others away: a date of the lunar calendar, a day that there is none of. */
  when: When | null;
}

/** What speaks of the lunar calendar is not read as a solar date. */
const lunar = /^ ?(?:am lich|am|al|ta)(?![\p{L}\d])/u;
/** The middle of a month of the moon: "rằm tháng bảy". */
const lunarDay = /(?:^|[^\p{L}])ram $/u;

/**
 * The dates, periods, times and lengths of time in a text, accented or not, from left to right, none overlapping.
 * Relative ones ("quý trước", "thứ hai tuần sau") are told from the day that `now` is in Đà Nẵng.
 */
export function datesIn(text: string, now: Date): WhenFound[] {
  const read = normalizeDates(text);
  const found = joined(onTheirDates(longest(readings(read, localDay(now))), read.text), read.text);
  return found.flatMap(({ from, to, when }) => {
    if (!when) return [];
    const start = read.at[from] as number;
    const end = read.at[to] as number;
    return [{ start, end: trimmedEnd(text, start, end), text: text.slice(start, end).trim(), when }];
  });
}

function readings({ text }: NormalizedText, today: Day): Reading[] {
  return (/\d/.test(text) ? rules : unnumberedRules).flatMap(({ pattern, read }) =>
    matchesOf(pattern, text).flatMap((match) => {
      const to = match.index + match[0].length;
      const when = read({ ...match.groups, whole: match[0] }, today);
      if (!when) return [];
      return [
        { from: match.index, to, when: when === NO_DAY || isLunar(text, match.index, to) ? null : when },
      ];
    }),
  );
}

function isLunar(text: string, from: number, to: number): boolean {
  return lunar.test(text.slice(to)) || lunarDay.test(text.slice(0, from));
}

/** At each place the longest reading; of equals the rule that stands first. */
function longest(all: readonly Reading[]): Reading[] {
  const ordered = [...all].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Reading[] = [];
  for (const reading of ordered) {
    const before = kept.at(-1);
    if (!before || reading.from >= before.to) kept.push(reading);
  }
  return kept;
}

const weekdayAlone = /^(?:(?:thu ?|t)[2-7]|chu nhat|cn)$/;

/** "thứ năm, ngày 8/1/2015", "8/1/2015 (thứ năm)": one day, which its date tells. */
function onTheirDates(found: readonly Reading[], text: string): Reading[] {
  const out: Reading[] = [];
  for (const reading of found) {
    const before = out.at(-1);
    const between = before ? text.slice(before.to, reading.from) : undefined;
    const weekdays = [before, reading].map(
      (one) => one && weekdayAlone.test(text.slice(one.from, one.to).trim()),
    );
    const date = weekdays[0] ? reading : before;
    const isOneDay =
      before &&
      date &&
      between !== undefined &&
      /^ ?[,(]? ?$/.test(between) &&
      // "T5" by itself is a month as well: the date beside it says which day it is.
      (date.when === null || (date.when.kind === 'period' && date.when.period.grain === 'day')) &&
      weekdays[0] !== weekdays[1];
    if (isOneDay) out[out.length - 1] = { from: before.from, to: reading.to, when: date.when };
    else out.push(reading);
  }
  return out;
}

const upTo = /^ ?(?:den(?: het)?|toi|-|–|va den|->) ?$/;

/** "từ 2020 đến 2024" is one period; "8 giờ sáng mai" one moment. */
function joined(found: readonly Reading[], text: string): Reading[] {
  const out: Reading[] = [];
  for (const reading of found) {
    const before = out.at(-1);
    const between = before ? text.slice(before.to, reading.from) : '';
    const together =
      before &&
      (range(before, reading, between) ??
        moment(before, reading, between, /^(?:chieu|toi) /.test(text.slice(before.from))));
    if (together) out[out.length - 1] = together;
    else out.push(reading);
  }
  return out;
}

function range(first: Reading, last: Reading, between: string): Reading | null {
  if (first.when?.kind !== 'period' || last.when?.kind !== 'period' || !upTo.test(between)) return null;
  const period = stretch(first.when, last.when);
  return period && { from: first.from, to: last.to, when: { kind: 'period', period, year: true } };
}

type PeriodSaid = Extract<When, { kind: 'period' }>;

/** "từ tháng 1 đến tháng 9 năm 2025": the year is said once, for both; what begins with a year is its first months. */
function stretch(first: PeriodSaid, last: PeriodSaid): Period | null {
  const year = yearOf(last.period.to);
  const shift = (by: number): Period | null => shiftYears(first.period, by - yearOf(first.period.from));
  const isOfLast = !first.year && last.year;
  const begin = isOfLast ? (shift(year) ?? first.period) : first.period;
  const range =
    rangePeriod(begin, last.period) ??
    // "từ tháng 11 đến tháng 2 năm 2025": it began the year before.
    (isOfLast ? rangePeriod(shift(year - 1) ?? first.period, last.period) : null);
  if (!isOfLast || range?.from !== `${year}-01-01` || last.period.grain === 'day') return range;
  return monthsPeriod(year, Number(range.to.slice(5, 7)));
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** @param afternoon the day was said with "chiều" or "tối" */
function moment(first: Reading, last: Reading, between: string, afternoon: boolean): Reading | null {
  if (!/^(?: |, ?| (?:ngay|vao|luc) )$/.test(between)) return null;
  const both = [first, last].flatMap(({ when }) => when ?? []);
  const clock = both.find((when) => when.kind === 'time');
  const day = both.find((when) => when.kind === 'period')?.period;
  if (!clock || clock.day || day?.grain !== 'day') return null;
  const time = afternoon && clock.time.hour < 12 ? { ...clock.time, hour: clock.time.hour + 12 } : clock.time;
  return { from: first.from, to: last.to, when: { kind: 'time', time, day } };
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
