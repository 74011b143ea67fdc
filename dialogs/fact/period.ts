import { type Period, readPeriod } from '../../language/dates/period';

/** "2025-9M" → "9 tháng đầu năm 2025", "2025-07-01" → "ngày 1/7/2025"; a key that is none stays as it is. */
export function periodText(key: string): string {
  const period = readPeriod(key);
  return period ? saying(period) : key;
}

export function saying({ key, grain, from, to }: Period): string {
  const year = from.slice(0, 4);
  switch (grain) {
    case 'year':
      return `năm ${year}`;
    case 'half':
      return `6 tháng ${key.endsWith('1') ? 'đầu' : 'cuối'} năm ${year}`;
    case 'quarter':
      return `quý ${key.slice(-1)}/${year}`;
    case 'months':
      return `${Number(to.slice(5, 7))} tháng đầu năm ${year}`;
    case 'month':
      return `tháng ${Number(from.slice(5, 7))}/${year}`;
    case 'day':
      return `ngày ${short(from)}`;
    case 'week':
      return `tuần ${short(from)}–${short(to)}`;
    case 'range':
      return range(key, from, to);
  }
}

/** From New Year on only the end is told: "đến ngày 25/9/2025". */
function range(key: string, from: string, to: string): string {
  const [first = '', last = ''] = key.split('/');
  if (/^\d{4}$/.test(first)) return `${first}–${last}`;
  if (from.endsWith('-01-01') && from.slice(0, 4) === to.slice(0, 4))
    return `từ đầu năm đến ngày ${short(to)}`;
  return `từ ${periodText(first)} đến ${periodText(last)}`;
}

function short(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}/${month}/${year}`;
}
