import { addDays, type Day, daysIn, isDay, iso, two } from './calendar';

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'months' | 'year' | 'range';

/**
 * A stretch of time with a key that machines and records share:
 * "2025-07-01", "2025-07", "2025-Q2", "2025-H1", "2025-9M" (the first nine months), "2025", "2025-06-09/2025-06-15".
 */
export interface Period {
  key: string;
  grain: Grain;
  /** First and last day, both in it: ISO dates. */
  from: string;
  to: string;
}

export function dayPeriod(day: Day): Period {
  return { key: iso(day), grain: 'day', from: iso(day), to: iso(day) };
}

export function weekPeriod(monday: Day): Period {
  const [from, to] = [iso(monday), iso(addDays(monday, 6))];
  return { key: `${from}/${to}`, grain: 'week', from, to };
}

export function monthPeriod(year: number, month: number): Period {
  return whole(`${year}-${two(month)}`, 'month', year, month, month);
}

export function quarterPeriod(year: number, quarter: number): Period {
  return whole(`${year}-Q${quarter}`, 'quarter', year, quarter * 3 - 2, quarter * 3);
}

export function halfPeriod(year: number, half: number): Period {
  return whole(`${year}-H${half}`, 'half', year, half * 6 - 5, half * 6);
}

/** The first months of a year; six of them are its first half and twelve the year. */
export function monthsPeriod(year: number, months: number): Period {
  if (months === 6) return halfPeriod(year, 1);
  if (months === 12) return yearPeriod(year);
  return whole(`${year}-${months}M`, 'months', year, 1, months);
}

export function yearPeriod(year: number): Period {
  return whole(String(year), 'year', year, 1, 12);
}

/** From the beginning of one to the end of the other; null when that is backwards. */
export function rangePeriod(first: Period, last: Period): Period | null {
  if (first.from > last.to) return null;
  return { key: `${first.key}/${last.key}`, grain: 'range', from: first.from, to: last.to };
}

function whole(key: string, grain: Grain, year: number, first: number, last: number): Period {
  return {
    key,
    grain,
    from: `${year}-${two(first)}-01`,
    to: `${year}-${two(last)}-${two(daysIn(year, last))}`,
  };
}

/** Reads a key back; null for anything that is none. */
export function readPeriod(key: string): Period | null {
  const range = key.split('/');
  if (range.length === 2) {
    const [first, last] = range.map((part) => readPeriod(part));
    return first && last ? rangePeriod(first, last) : null;
  }
  const found = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{1,2})M|(\d{2})(?:-(\d{2}))?))?$/.exec(key);
  if (!found) return null;
  const [year, quarter, half, months, month, day] = found.slice(1).map((part) => (part ? Number(part) : 0));
  if (!year) return null;
  if (quarter) return quarterPeriod(year, quarter);
  if (half) return halfPeriod(year, half);
  if (months) return months <= 12 ? monthsPeriod(year, months) : null;
  if (!month) return yearPeriod(year);
  if (month > 12) return null;
  if (!day) return monthPeriod(year, month);
  return isDay({ year, month, day }) ? dayPeriod({ year, month, day }) : null;
}

/** The same stretch so many years away: "2025-9M" → "2024-9M". */
export function shiftYears(period: Period, years: number): Period | null {
  return readPeriod(period.key.replace(/\d{4}(?=-|\/|$)/g, (year) => String(Number(year) + years)));
}

/** Whether a period lies within another. */
export function within(inner: Period, outer: Period): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}
