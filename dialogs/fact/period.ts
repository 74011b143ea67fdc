import { type Period, readPeriod } from '../../language/dates/period';
import { say } from '../text/say';

/** "2025-9M" → "9 tháng đầu năm 2025", "2025-07-01" → "ngày 1/7/2025"; a key that is none stays as it is. */
export function periodText(key: string): string {
  const period = readPeriod(key);
  return period ? saying(period) : key;
}

export function saying({ key, grain, from, to }: Period): string {
  const year = from.slice(0, 4);
  switch (grain) {
    case 'year':
      return say('period.year', { year });
    case 'half':
      return say(key.endsWith('1') ? 'period.firstHalf' : 'period.secondHalf', { year });
    case 'quarter':
      return say('period.quarter', { quarter: key.slice(-1), year });
    case 'months':
      return say('period.months', { months: Number(to.slice(5, 7)), year });
    case 'month':
      return say('period.month', { month: Number(from.slice(5, 7)), year });
    case 'day':
      return say('period.day', { day: short(from) });
    case 'week':
      return say('period.week', { from: short(from), to: short(to) });
    case 'range':
      return range(key, from, to);
  }
}

/** From New Year on only the end is told: "đến ngày 25/9/2025". */
function range(key: string, from: string, to: string): string {
  const [first = '', last = ''] = key.split('/');
  if (/^\d{4}$/.test(first)) return say('period.years', { from: first, to: last });
  if (from.endsWith('-01-01') && from.slice(0, 4) === to.slice(0, 4))
    return say('period.sinceNewYear', { day: short(to) });
  return say('period.range', { from: periodText(first), to: periodText(last) });
}

function short(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}/${month}/${year}`;
}
