import { addDays, addMonths, type Day, isDay, weekday } from './calendar';
import {
  dayPeriod,
  halfPeriod,
  monthPeriod,
  monthsPeriod,
  type Period,
  quarterPeriod,
  rangePeriod,
  weekPeriod,
  yearPeriod,
} from './period';
import type { When } from './when';
import { fullYear, readYear, yearWords } from './years';

/** Words of a day that no calendar has ("30 tháng 2"): nothing else is meant by them, no length of time either. */
export const NO_DAY = 'no-day';

/** A pattern over plain text and what it says, today given. Null: not a date after all. */
export interface Rule {
  pattern: RegExp;
  /** Whether nothing is found without a figure: most texts have none. */
  isNumbered: boolean;
  read: (groups: Record<string, string | undefined>, today: Day) => When | typeof NO_DAY | null;
}

/** Behind a day or a month a year may be long past; by itself "nam 1200" counts men. */
const Y = `(?:,? ?(?:cua |trong |/ ?|- ?)?(?<y>${yearWords}|nam ?1[0-8]\\d\\d))`;
/** The year, or just "of the year". */
const ofYear = `(?:${Y}|(?:,? (?:cua|trong))? nam)?`;
const back = '(?:truoc|roi|vua roi|vua qua|qua)';
const ahead = '(?:sau|toi|ke tiep|tiep theo)';
const here = '(?:nay|ni|hien tai)';

function rule(pattern: string, read: Rule['read']): Rule {
  return {
    pattern: new RegExp(`(?<![\\p{L}\\d]|\\d[/.])(?:${pattern})(?![\\p{L}\\d]|/\\d)`, 'gu'),
    isNumbered: false,
    read,
  };
}

function numbered(pattern: string, read: Rule['read']): Rule {
  return { ...rule(pattern, read), isNumbered: true };
}

/** With the year that was said, or this one. */
function dated(said: string | undefined, today: Day, make: (year: number) => Period | null): When | null {
  const year = said === undefined ? today.year : readYear(said, today);
  const period = year === null ? null : make(year);
  return period && { kind: 'period', period, year: said !== undefined };
}

function period(made: Period | null): When | null {
  return made && { kind: 'period', period: made, year: true };
}

function month(year: number, value: number): Period | null {
  return value >= 1 && value <= 12 ? monthPeriod(year, value) : null;
}

function day(year: number, monthOf: number, value: number): Period | null {
  const made = { year, month: monthOf, day: value };
  return isDay(made) ? dayPeriod(made) : null;
}

function steps(said: string): number {
  return new RegExp(`${back}$`).test(said) ? -1 : new RegExp(`${ahead}$`).test(said) ? 1 : 0;
}

/** A day said with its year or with "tháng". */
function certain(
  found: When | null,
  ofMonth: string | undefined,
  ofDay: string | undefined,
): When | typeof NO_DAY | null {
  const isMeant = Number(ofMonth) >= 1 && Number(ofMonth) <= 12 && Number(ofDay) >= 1 && Number(ofDay) <= 31;
  return found ?? (isMeant ? NO_DAY : null);
}

const days: readonly Rule[] = [
  numbered('(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})', ({ y, m, d }) =>
    certain(period(day(Number(y), Number(m), Number(d))), m, d),
  ),
  numbered(
    '(?:ngay |mung |mong )?(?<d>\\d{1,2}) ?(?<s>[/.-]) ?(?<m>\\d{1,2}) ?\\k<s> ?(?<y>\\d{4}|\\d{2})',
    ({ y, m, d }) => certain(period(day(fullYear(y ?? ''), Number(m), Number(d))), m, d),
  ),
  numbered(`(?:ngay |mung |mong )?(?<d>\\d{1,2}) ?[/-] ?(?<m>\\d{1,2})${Y}?`, ({ y, m, d }, today) => {
    const found = dated(y, today, (year) => day(year, Number(m), Number(d)));
    return y === undefined ? found : certain(found, m, d);
  }),
  numbered(
    `(?:ngay |mung |mong )?(?<d>\\d{1,2}) (?:thang |thg |t)(?<m>\\d{1,2})${Y}?`,
    ({ y, m, d }, today) =>
      certain(
        dated(y, today, (year) => day(year, Number(m), Number(d))),
        m,
        d,
      ),
  ),
  rule('hom nay|bua nay|bua ni|hom ni|ngay hom nay|today', (_, today) => period(dayPeriod(today))),
  rule('(?:ngay )?hom qua|bua qua|hom wa|hqua', (_, today) => period(dayPeriod(addDays(today, -1)))),
  rule('(?:ngay )?hom kia|bua kia|bua te', (_, today) => period(dayPeriod(addDays(today, -2)))),
  rule('ngay mai|(?:sang|chieu|toi|trua|bua|hom) mai(?! (?:mot|1)(?!\\d))', (_, today) =>
    period(dayPeriod(addDays(today, 1))),
  ),
  rule('mai(?! (?:mot|1)(?!\\d))', (_, today) => period(dayPeriod(addDays(today, 1)))),
  rule('ngay kia|ngay mot|bua mot|mot(?= (?:nua )?(?:di|toi|den|em|anh|nop|len))', (_, today) =>
    period(dayPeriod(addDays(today, 2))),
  ),
  numbered('(?<n>\\d{1,3}) ngay (?<way>truoc|nua|sau|toi)', ({ n, way }, today) =>
    period(dayPeriod(addDays(today, Number(n) * (way === 'truoc' ? -1 : 1)))),
  ),
];

/** "thứ hai" alone is the coming one; with a week it is that week's. Sunday ends the week. */
const weekdays: readonly Rule[] = [
  numbered(
    `(?:thu ?|t)(?<w>[2-7])(?: (?<which>(?:tuan )?${here}|(?:tuan )?${back}|(?:tuan )?${ahead}))?`,
    ({ w, which }, today) => period(weekdayOf(Number(w) - 1, which, today)),
  ),
  rule(
    `(?:chu nhat|cn(?= tuan| nay| toi))(?: (?<which>(?:tuan )?${here}|(?:tuan )?${back}|(?:tuan )?${ahead}))?`,
    ({ which }, today) => period(weekdayOf(7, which, today)),
  ),
  numbered('(?<n>\\d{1,2}) tuan (?<way>truoc|nua|sau|toi)', ({ n, way }, today) =>
    period(weekPeriod(addDays(monday(today), Number(n) * (way === 'truoc' ? -7 : 7)))),
  ),
  rule(`tuan (?:${here}|${back}|${ahead})`, ({ whole = '' }, today) =>
    period(weekPeriod(addDays(monday(today), steps(whole) * 7))),
  ),
  rule('cuoi tuan(?: (?<which>nay|truoc|roi|qua|sau|toi))?', ({ which }, today) =>
    period(dayPeriod(addDays(monday(today), 5 + steps(which ?? '') * 7))),
  ),
];

function monday(today: Day): Day {
  return addDays(today, 1 - weekday(today));
}

function weekdayOf(at: number, which: string | undefined, today: Day): Period {
  const thisWeek = addDays(monday(today), at - 1);
  if (which?.startsWith('tuan')) return dayPeriod(addDays(thisWeek, steps(which) * 7));
  if (which && steps(which) < 0) return dayPeriod(weekday(today) > at ? thisWeek : addDays(thisWeek, -7));
  return dayPeriod(
    weekday(today) > at || (which && steps(which) > 0 && weekday(today) === at)
      ? addDays(thisWeek, 7)
      : thisWeek,
  );
}

const months: readonly Rule[] = [
  numbered('(?<y>\\d{4})-(?<m>\\d{2})', ({ y, m }) => period(month(Number(y), Number(m)))),
  numbered('(?:thang |thg |t)?(?<m>\\d{1,2}) ?[/-] ?(?<y>(?:19|20)\\d\\d)', ({ y, m }) =>
    period(month(Number(y), Number(m))),
  ),
  numbered(`(?:thang |thg |t)(?<m>\\d{1,2})${Y}?`, ({ y, m }, today) =>
    dated(y, today, (year) => month(year, Number(m))),
  ),
  rule(`thang (?:${here}|${back}|${ahead})`, ({ whole = '' }, today) => {
    const there = addMonths(today, steps(whole));
    return period(monthPeriod(there.year, there.month));
  }),
  numbered('(?<n>\\d{1,2}) thang (?<way>truoc|nua|sau)', ({ n, way }, today) => {
    const there = addMonths(today, Number(n) * (way === 'truoc' ? -1 : 1));
    return period(monthPeriod(there.year, there.month));
  }),
];

const parts: readonly Rule[] = [
  numbered(`(?:quy|q)\\.? ?(?<q>[1-4])${Y}?`, ({ y, q }, today) =>
    dated(y, today, (year) => quarterPeriod(year, Number(q))),
  ),
  numbered('(?<y>\\d{4})-?q(?<q>[1-4])', ({ y, q }) => period(quarterPeriod(Number(y), Number(q)))),
  rule(`(?:quy dau(?: tien)?|(?:3|ba) thang dau)${ofYear}`, ({ y }, today) =>
    dated(y, today, (year) => quarterPeriod(year, 1)),
  ),
  rule(`(?:quy cuoi(?: cung)?|(?:3|ba) thang cuoi)${ofYear}`, ({ y }, today) =>
    dated(y, today, (year) => quarterPeriod(year, 4)),
  ),
  rule(`quy (?:${here}|${back}|${ahead})`, ({ whole = '' }, today) => {
    const there = addMonths(today, steps(whole) * 3);
    return period(quarterPeriod(there.year, Math.ceil(there.month / 3)));
  }),
  rule(`(?:(?:6|sau) thang cuoi|nua cuoi|nua nam cuoi|nua sau|h2)${ofYear}`, ({ y }, today) =>
    dated(y, today, (year) => halfPeriod(year, 2)),
  ),
  rule(`(?:nua dau|nua nam dau|nua nam|h1)${ofYear}`, ({ y }, today) =>
    dated(y, today, (year) => halfPeriod(year, 1)),
  ),
  rule(`(?<n>\\d{1,2}|sau) ?(?:thang|thg|t) dau${ofYear}`, ({ y, n }, today) =>
    dated(y, today, (year) => firstMonths(year, n)),
  ),
  numbered(`(?<n>\\d{1,2})(?: thang| thg| ?t)${Y}`, ({ y, n }, today) =>
    dated(y, today, (year) => firstMonths(year, n)),
  ),
  numbered(`(?<y>\\d{4})-?(?<n>\\d{1,2})m`, ({ y, n }) => period(firstMonths(Number(y), n))),
];

function firstMonths(year: number, said: string | undefined): Period | null {
  const count = said === 'sau' ? 6 : Number(said);
  return count >= 1 && count <= 12 ? monthsPeriod(year, count) : null;
}

const years: readonly Rule[] = [
  numbered('(?<n>\\d{1,2}) nam (?<way>truoc|nua|sau)', ({ n, way }, today) =>
    period(yearPeriod(today.year + Number(n) * (way === 'truoc' ? -1 : 1))),
  ),
  numbered(
    '(?:trong |suot )?(?<n>\\d{1,2}) nam (?:qua|gan day|gan nhat|tro lai day|vua qua)',
    ({ n }, today) => period(rangePeriod(yearPeriod(today.year - Number(n)), yearPeriod(today.year))),
  ),
  rule(`ca (?<y>${yearWords})|(?<y2>${yearWords.replace('(?:nam )?', 'nam ')})`, ({ y, y2 }, today) =>
    dated(y ?? y2, today, (year) => yearPeriod(year)),
  ),
];

const durations: readonly Rule[] = [
  numbered('(?<n>\\d{1,4}(?:,\\d)?) (?<u>ngay|tuan|thang|quy|nam)', ({ n, u }) => ({
    kind: 'duration',
    value: Number(n?.replace(',', '.')),
    unit: ({ ngay: 'day', tuan: 'week', thang: 'month', quy: 'quarter', nam: 'year' } as const)[
      u as 'ngay' | 'tuan' | 'thang' | 'quy' | 'nam'
    ],
  })),
];

const clock: readonly Rule[] = [
  numbered(
    '(?<h>\\d{1,2})(?: ?(?:h|gio|g)) ?(?:(?<m>\\d{1,2})(?: ?(?:phut|p))?|(?<half>ruoi))?(?: ?(?<part>sang|trua|chieu|toi|dem|khuya))?(?! (?:truoc|nua)(?!\\p{L}))',
    ({ h, m, half, part }) => time(Number(h), half ? 30 : Number(m ?? 0), part),
  ),
  numbered(
    '(?<h>\\d{1,2})(?: ?(?:h|gio|g)) kem (?<m>\\d{1,2})(?: ?(?:phut|p))?(?: ?(?<part>sang|trua|chieu|toi|dem|khuya))?',
    ({ h, m, part }) => (Number(m) > 0 ? time(Number(h) - 1, 60 - Number(m), part) : null),
  ),
  // Without "giờ" the time of day has to be said: "ba rưỡi" alone is a number.
  numbered('(?<h>\\d{1,2}) ruoi (?<part>sang|trua|chieu|toi|dem|khuya)', ({ h, part }) =>
    time(Number(h), 30, part),
  ),
  numbered('(?<h>\\d{1,2}):(?<m>\\d{2})(?: ?(?<part>sang|trua|chieu|toi|dem|khuya))?', ({ h, m, part }) =>
    time(Number(h), Number(m), part),
  ),
];

/** "3 giờ chiều" is 15:00, "12 giờ đêm" midnight. */
function time(hour: number, minute: number, part: string | undefined): When | null {
  const later = part !== undefined && /chieu|toi/.test(part) && hour < 12;
  const night = part !== undefined && /dem|khuya/.test(part);
  const noon = part === 'trua' && hour < 6;
  const at = later || noon || (night && hour >= 7 && hour < 12) ? hour + 12 : night && hour === 12 ? 0 : hour;
  return at <= 23 && minute <= 59 ? { kind: 'time', time: { hour: at, minute } } : null;
}

export const rules: readonly Rule[] = [
  ...parts,
  ...days,
  ...months,
  ...weekdays,
  ...years,
  ...clock,
  ...durations,
];

/** Those that find something in texts without figures. */
export const unnumberedRules: readonly Rule[] = rules.filter(({ isNumbered }) => !isNumbered);
