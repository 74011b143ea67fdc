import { datesIn } from '../../language/dates/dates';
import { type Period, readPeriod } from '../../language/dates/period';
import { tidy } from '../../language/text';
import { areas } from '../facts/data';
import { plain, RowProblem } from './tables/cells';
import type { Units } from './tables/units';

/** Since this day Đà Nẵng is the city merged with Quảng Nam. */
const MERGED_ON = '2025-07-01';
const wholeCity = /^(?:toan thanh pho|ca thanh pho|thanh pho|(?:thanh pho |tp )?da nang)$/;
const since = /^(?:da nang (?:moi|sau sap nhap)|thanh pho moi|sau sap nhap)$/;
const before = /^(?:da nang (?:cu|truoc sap nhap)|thanh pho cu|truoc sap nhap)$/;
const quangNam = /^(?:tinh )?quang nam(?: cu| truoc sap nhap)?$/;

/** "2025-Q2", "Quý II/2025", "07/2025", "6 tháng đầu năm 2026" → the time; undefined for anything else. */
export function periodOf(given: string): Period | undefined {
  const text = tidy(given);
  const own = readPeriod(text);
  if (own) return own;
  // A time without its year would be read by the day of the import.
  if (!/\d{4}/.test(text)) return undefined;
  const [found, ...others] = datesIn(text, new Date(0));
  if (!found || others.length > 0 || found.when.kind !== 'period') return undefined;
  const around = `${text.slice(0, found.start)}${text.slice(found.end)}`;
  return /^(?:từ|trong|tính đến|đến|ngày|kỳ|\s)*$/iu.test(around) ? found.when.period : undefined;
}

/** The area that a figure speaks of, as records name it, or what is wrong with what was given. */
export function areaOf(given: string, period: Period, units: Units): { id: string } | { problem: string } {
  const text = tidy(given);
  if (areas.some(({ id }) => id === text)) return { id: text };
  const name = plain(text);
  if (since.test(name)) return { id: 'city-since-2025-07' };
  if (before.test(name)) return { id: 'city-before-2025-07' };
  if (quangNam.test(name)) return { id: 'quang-nam-before-2025-07' };
  if (wholeCity.test(name))
    return period.from >= MERGED_ON
      ? { id: 'city-since-2025-07' }
      : { problem: `"${text}" of ${period.key}: write "Đà Nẵng mới" (with Quảng Nam) or "Đà Nẵng cũ"` };
  if (/ cu$/.test(name) && units.isFormer(text.replace(/\s*cũ$/iu, ''))) return { id: text };
  try {
    return { id: units.find(text, 'area').name };
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    return { problem: `${error.message}; or write "Đà Nẵng mới", "Đà Nẵng cũ", "Quảng Nam cũ"` };
  }
}
