import { iso, localDay, ofNumber, numberOf, two } from '../dates/calendar';
import { type Period, readPeriod, shiftYears } from '../dates/period';
import type { When } from '../dates/when';

/** One value of a date-time resolution in the shape that Recognizers-Text gives: all strings. */
export type Value = Record<string, string>;

const seconds = { day: 86_400, week: 604_800, month: 2_592_000, quarter: 7_776_000, year: 31_536_000 };
const letters = { day: 'D', week: 'W', month: 'M', quarter: 'M', year: 'Y' };

/** A date said without its year has two values, the last one and the next one from the reference on. */
export function resolve(when: When, reference: Date): { type: string; values: Value[] } {
  if (when.kind === 'duration') {
    const { value, unit } = when;
    const timex = `P${unit === 'quarter' ? value * 3 : value}${letters[unit]}`;
    return { type: 'duration', values: [{ timex, type: 'duration', value: String(value * seconds[unit]) }] };
  }
  if (when.kind === 'time') {
    const clock = `${two(when.time.hour)}:${two(when.time.minute)}:00`;
    const timex = `T${clock.slice(0, when.time.minute === 0 ? 2 : 5)}`;
    return when.day
      ? {
          type: 'datetime',
          values: [
            { timex: `${when.day.key}${timex}`, type: 'datetime', value: `${when.day.from} ${clock}` },
          ],
        }
      : { type: 'time', values: [{ timex, type: 'time', value: clock }] };
  }
  const type = when.period.grain === 'day' ? 'date' : 'daterange';
  return {
    type,
    values: candidates(when.period, when.year, reference).map((period) => value(period, type, when.year)),
  };
}

function candidates(period: Period, year: boolean, reference: Date): Period[] {
  const other = year ? null : shiftYears(period, iso(localDay(reference)) > period.from ? 1 : -1);
  return other ? [period, other].sort((a, b) => (a.from < b.from ? -1 : 1)) : [period];
}

function value(period: Period, type: string, year: boolean): Value {
  const timex = timexOf(period, year);
  if (type === 'date') return { timex, type, value: period.from };
  const [y, m, d] = period.to.split('-').map(Number) as [number, number, number];
  // The end of a range is the first day that is no longer in it.
  return { timex, type, start: period.from, end: iso(ofNumber(numberOf({ year: y, month: m, day: d }) + 1)) };
}

/** "2025-07-01", "XXXX-09-02" without its year; parts of years as the range they are. */
function timexOf(period: Period, year: boolean): string {
  const { key, from, to } = period;
  const timex = readPeriod(key) && /^\d{4}(-\d{2}){0,2}$/.test(key) ? key : `(${from},${to})`;
  return year ? timex : timex.replace(/\d{4}(?=-)/g, 'XXXX');
}
